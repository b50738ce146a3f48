# Completion of meshcmp for bash: source it, or put it into
# ${BASH_COMPLETION_USER_DIR:-~/.local/share/bash-completion}/completions/ as meshcmp.bash.

# A word as it was typed, without its quotes and backslashes, in `bare`; a quote that is still open
# in `quote`.
_meshcmp_bare() {
    local rest=$1 c
    bare= quote=
    while [[ -n $rest ]]; do
        c=${rest:0:1}
        rest=${rest:1}
        if [[ $quote == "'" ]]; then
            [[ $c == "'" ]] && quote= || bare+=$c
        elif [[ $c == \\ && ( -z $quote || ${rest:0:1} == [\"\\\`\$] ) ]]; then
            bare+=${rest:0:1}
            rest=${rest:1}
        elif [[ -n $quote ]]; then
            [[ $c == "$quote" ]] && quote= || bare+=$c
        elif [[ $c == [\'\"] ]]; then
            quote=$c
        else
            bare+=$c
        fi
    done
}

_meshcmp() {
    # bash cuts words at `=` and `:`; what stands together on the line is put together again.
    local line=${COMP_LINE:0:COMP_POINT} part i bare quote
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

    # bash puts the answer in the place of $2, which may be only the end of the word: within quotes,
    # what stands behind the opening one.
    local kept=
    i=$((${#words[@]} - 1))
    if [[ ${words[i]} == *"$2" ]]; then
        _meshcmp_bare "${words[i]%"$2"}"
        kept=$bare
    fi
    for i in "${!words[@]}"; do
        _meshcmp_bare "${words[i]}"
        words[i]=$bare
    done

    # What is offered comes from a catalog: the shell is to read it as text and nothing else.
    local answer
    COMPREPLY=()
    while IFS= read -r answer; do
        answer=${answer#"$kept"}
        case $quote in
            \') answer=${answer//\'/\'\\\'\'} ;;
            \")
                [[ $answer == *!* ]] && continue # in double quotes nothing keeps the history out
                answer=${answer//\\/\\\\}
                answer=${answer//\"/\\\"}
                answer=${answer//\$/\\\$}
                answer=${answer//\`/\\\`}
                ;;
            *)
                if [[ $answer == *[!A-Za-z0-9_./=,+:@%~^-]* ]]; then
                    printf -v answer '%q' "$answer"
                fi
                ;;
        esac
        # bash takes a quote at the end for the closing one, and adds none.
        [[ -n $quote && $answer == *"$quote" ]] && answer+=$quote
        COMPREPLY+=("$answer")
        [[ $answer == *[=/] ]] && compopt -o nospace 2>/dev/null
    done < <(MESHCMP_COMPLETE=bash _CLAP_COMPLETE_INDEX=$i command meshcmp -- "${words[@]}" 2>/dev/null)
}

complete -o nosort -F _meshcmp meshcmp 2>/dev/null || complete -F _meshcmp meshcmp
