# Completion of meshcmp for bash: source it, or put it into
# ${BASH_COMPLETION_USER_DIR:-~/.local/share/bash-completion}/completions/ as meshcmp.bash.

_meshcmp() {
    # bash cuts words at `=` and `:`; what stands together on the line is put together again.
    local line=${COMP_LINE:0:COMP_POINT} part i current=
    local -a words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        part=${COMP_WORDS[i]}
        if ((i > 0)) && [[ -n $line && $line != [[:blank:]]* ]]; then
            words[${#words[@]} - 1]+=$part
        else
            words+=("$part")
        fi
        line=${line#"${line%%[![:blank:]]*}"}
        [[ $line == "$part"* ]] && line=${line#"$part"} || line=
    done
    i=$((${#words[@]} - 1))
    current=${words[i]}

    # Within quotes bash puts the answer behind the opening quote.
    local quote=
    if [[ $current == [\'\"]* ]]; then
        quote=${current:0:1}
        current=${current:1}
        words[i]=$current
    fi

    # bash puts the answer in the place of $2, which may be only the end of the word.
    local kept=
    [[ $current == *"$2" ]] && kept=${current%"$2"}

    local answer
    COMPREPLY=()
    while IFS= read -r answer; do
        answer=${answer#"$kept"}
        if [[ -z $quote && $answer == *[!A-Za-z0-9_./=,+:@%~^-]* ]]; then
            printf -v answer '%q' "$answer"
        fi
        COMPREPLY+=("$answer")
        [[ $answer == *[=/] ]] && compopt -o nospace 2>/dev/null
    done < <(MESHCMP_COMPLETE=bash _CLAP_COMPLETE_INDEX=$i command meshcmp -- "${words[@]}" 2>/dev/null)
}

complete -o nosort -F _meshcmp meshcmp 2>/dev/null || complete -F _meshcmp meshcmp
