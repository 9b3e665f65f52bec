#include "app/lint_json.h"

/* RFC 8259: quotes, backslashes and control characters are written as codes. */
static void print_words(const char *words, FILE *out)
{
    fputc('"', out);
    for (; *words; words++) {
        const unsigned char byte = (unsigned char)*words;
        if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte < 0x20)
            fprintf(out, "\\u%04x", byte);
        else
            fputc(byte, out);
    }
    fputc('"', out);
}

static void print_member(const char *key, const char *words, FILE *out)
{
    fprintf(out, ", \"%s\": ", key);
    print_words(words, out);
}

static void print_place(Place at, FILE *out)
{
    fputs("{\"file\": ", out);
    print_words(at.file ? at.file : "", out);
    fprintf(out, ", \"line\": %d, \"column\": %d, \"length\": %d", at.line, at.column, at.length);
}

static void print_rule(DiagCode code, FILE *out)
{
    const LintRule *rule = lint_rule(code);
    print_member("code", diag_word(code), out);
    if (rule)
        print_member("rule", rule->numbers, out);
}

static void print_report(const Diag *diag, FILE *out)
{
    static const char *const severities[] = { "note", "warning", "error", "fault" };
    print_place(diag->at, out);
    print_member("severity", severities[diag->severity], out);
    print_rule(diag->code, out);
    print_member("message", diag->message, out);
    if (diag->hint)
        print_member("hint", diag->hint, out);
    fputc('}', out);
}

void lint_json_print(const char *issue, const Mended *mended, Diags *diags, FILE *out)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    fputs("{\"issue\": ", out);
    print_words(issue, out);
    fputs(", \"mended\": [", out);
    for (const Mended *one = mended; one; one = one->next) {
        fputs(one == mended ? "" : ", ", out);
        print_place(one->at, out);
        print_rule(one->code, out);
        print_member("typed", one->typed, out);
        print_member("becomes", one->becomes, out);
        fputc('}', out);
    }
    fputs("], \"reports\": [", out);
    for (size_t i = 0; i < count; i++) {
        fputs(i == 0 ? "" : ", ", out);
        print_report(sorted[i], out);
    }
    fputs("]}\n", out);
}
