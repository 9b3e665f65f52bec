# Completion of tamga for bash: commands, their options, issue folders.
_tamga() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
    case $before in
        --out) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --profile) mapfile -t COMPREPLY < <(compgen -W 'screen print archive' -- "$word"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$word"); return ;;
        --lang) return ;;
    esac
    case ${COMP_WORDS[1]} in
        build) options='--lang --profile --out --proof --proof=twin --lock-pages --marks --spots --strict --help' ;;
        check | dump) options='--lang --lock-pages --strict --help' ;;
        info) options='--help' ;;
        parity) options='--lang --format --lock-pages --strict --help' ;;
        *) options='build check dump info parity --help --version' ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ] || [[ $word = -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [ "${COMP_WORDS[1]}" = info ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.pdf' -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.yaml' -- "$word")
    fi
}
complete -o filenames -F _tamga tamga
