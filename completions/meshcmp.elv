set edit:completion:arg-completer[meshcmp] = { |@words|
    var index = (count $words)
    set index = (- $index 1)

    put (env _CLAP_IFS="\n" _CLAP_COMPLETE_INDEX=(to-string $index) MESHCMP_COMPLETE="elvish" meshcmp -- $@words) | to-lines
}
