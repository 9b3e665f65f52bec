# Completion of tamga for bash: commands, their options, issue folders.
_tamga() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
    case $before in
        --out) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --profile) mapfile -t COMPREPLY < <(compgen -W 'screen print archive' -- "$word"); return ;;
        --stale) mapfile -t COMPREPLY < <(compgen -W 'keep source refuse' -- "$word"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$word"); return ;;
        --lang | --layout) return ;;
    esac
    case ${COMP_WORDS[1]} in
        build) options='--lang --profile --out --proof --marks --spots --stale --release --strict --help' ;;
        check) options='--lang --release --strict --help' ;;
        new) options='--layout --help' ;;
        dump) options='--lang --strict --help' ;;
        extract) options='--help' ;;
        status) options='--lang --format --help' ;;
        info) options='--help' ;;
        *) options='new build check dump extract status info --help --version' ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ] || [[ $word = -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [ "${COMP_WORDS[1]}" = new ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    elif [ "${COMP_WORDS[1]}" = info ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.pdf' -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.yaml' -- "$word")
    fi
}
complete -o filenames -F _tamga tamga
