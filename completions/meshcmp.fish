complete --keep-order --exclusive --command meshcmp --arguments "(MESHCMP_COMPLETE=fish meshcmp -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
