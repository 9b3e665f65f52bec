# Completion of tamga for bash: commands, their options, issue folders.
_tamga() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
    case $before in
        --out) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --profile) mapfile -t COMPREPLY < <(compgen -W 'screen print archive' -- "$word"); return ;;
        --stale) mapfile -t COMPREPLY < <(compgen -W 'keep source refuse' -- "$word"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json github' -- "$word"); return ;;
        --colour) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
        --messages) mapfile -t COMPREPLY < <(compgen -W 'en ru' -- "$word"); return ;;
        --lang | --layout | --number | --from | --to | --max-seconds) return ;;
    esac
    case ${COMP_WORDS[1]} in
        build) options='--lang --profile --out --proof --proof=twin --lock-pages --marks --spots --stale --release --update-lock --strict --deps --timings --max-seconds -j --format --colour --messages --help' ;;
        check) options='--lang --lock-pages --release --strict --timings --max-seconds -j --format --colour --messages --help' ;;
        import) options='--lang --number --from --to --layout --force --format --colour --messages --help' ;;
        new) options='--layout --format --colour --messages --help' ;;
        dump) options='--lang --lock-pages --strict --format --colour --messages --help' ;;
        status) options='--lang --format --colour --messages --help' ;;
        extract | info) options='--format --colour --messages --help' ;;
        lint) options='--fix --all --rules --lang --format --colour --strict --messages --help' ;;
        migrate) options='--write --force --format --colour --strict --messages --help' ;;
        parity) options='--lang --lock-pages --format --colour --strict --messages --help' ;;
        schema) options='--layout --tables --format --colour --messages --help' ;;
        verify) options='--lang --against --out --strict --lock-pages --max-seconds -j --format --colour --messages --help' ;;
        catalogue) options='--pdf --lang --out --format --colour --messages --help' ;;
        rebuild) options='--strict --format --colour --messages --help' ;;
        explain) options='--messages --help' ;;
        *) options='new import build check dump explain extract status lint parity migrate info schema verify rebuild catalogue --messages --help --version' ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ] || [[ $word = -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [ "${COMP_WORDS[1]}" = schema ]; then
        mapfile -t COMPREPLY < <(compgen -W 'issue overlay layout language lock' -- "$word")
    elif [ "${COMP_WORDS[1]}" = explain ]; then
        mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" explain 2>/dev/null | cut -d ' ' -f 3)" -- "$word")
    elif [ "${COMP_WORDS[1]}" = new ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    elif [ "${COMP_WORDS[1]}" = import ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -- "$word")
    elif [ "${COMP_WORDS[1]}" = info ] || [ "${COMP_WORDS[1]}" = rebuild ] || [ "$before" = --against ] || [ "$before" = --pdf ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.pdf' -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.yaml' -- "$word")
    fi
}
complete -o filenames -F _tamga tamga
