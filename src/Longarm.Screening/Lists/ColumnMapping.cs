using Longarm.Text;

namespace Longarm.Screening;

/// <summary>What a person says of the columns of a table of parties.</summary>
/// <param name="Delimiter">The sign between cells; null: told by the first line.</param>
/// <param name="Split">The sign between several texts in one cell; null: a cell is one text.</param>
/// <param name="Columns">Columns by what they hold: <c>names</c>, <c>country</c>.</param>
/// <param name="Identifiers">Columns of numbers by the kind of number.</param>
/// <param name="Kinds">Kinds of parties by what the table calls them.</param>
internal sealed record ColumnMapping(
    char? Delimiter,
    char? Split,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Columns,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Identifiers,
    IReadOnlyDictionary<string, PartyKind> Kinds)
{
    private static readonly string[] Facts =
        ["id", "names", "weak-names", "kind", "country", "addresses", "born", "programs", "requirement", "policy", "notice", "from", "until"];

    /// <summary>Reads a mapping; null, with all mistakes, if it has any.</summary>
    public static ColumnMapping? Read(string file, string text, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var documents = MarkedReader.Read(file, text, mistakes);
        if (documents.Count != 1)
        {
            if (mistakes.Count == before)
            {
                mistakes.Add(new(file, 1, 0, "LS050", "This file must hold one map, such as “columns: {id: Ref, names: [Name, Alias]}”."));
            }

            return null;
        }

        void Report(Marked at, string code, string message) => mistakes.Add(new(file, at.Line, at.Column, code, message));
        MapFields fields = new(documents[0], "a mapping of columns", Report);
        var delimiter = Sign(fields.Take("delimiter"), Report);
        var split = Sign(fields.Take("split"), Report);
        var columns = Names(fields.Take("columns"), "columns", Facts, Report);
        var identifiers = Names(fields.Take("identifiers"), "columns of numbers", null, Report);
        var kinds = Kind(fields.Take("kinds"), Report);
        fields.End();
        if (!columns.ContainsKey("names") && !columns.ContainsKey("addresses"))
        {
            Report(documents[0], "LS051", "No column holds names. Write “columns: {names: [Name]}”.");
        }

        return mistakes.Count == before ? new(delimiter, split, columns, identifiers, kinds) : null;
    }

    private static char? Sign(Marked? value, Action<Marked, string, string> report)
    {
        switch (value)
        {
            case null:
                return null;
            case MarkedScalar { Text: "tab" }:
                return '\t';
            case MarkedScalar { Text: [var sign] }:
                return sign;
            default:
                report(value, "LS052", "This must be one sign, such as “;”, or the word “tab”.");
                return null;
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Names(Marked? value, string what, string[]? known, Action<Marked, string, string> report)
    {
        Dictionary<string, IReadOnlyList<string>> all = [];
        if (value is not null and not MarkedMap)
        {
            report(value, "LS053", $"The {what} must be a map, such as “{{names: [Name, Alias]}}”.");
        }

        foreach (var entry in (value as MarkedMap)?.Entries ?? [])
        {
            if (known is not null && !known.Contains(entry.Key.Text))
            {
                report(entry.Key, "LS054", $"{entry.Key.Noun} is nothing that a column can hold. {Nearest.Advice(entry.Key.Text, [.. known.Order(StringComparer.Ordinal)])}");
            }

            all[entry.Key.Text] = entry.Value switch
            {
                MarkedScalar one => [one.Text],
                MarkedList list => [.. list.Elements.OfType<MarkedScalar>().Select(element => element.Text)],
                _ => [],
            };
        }

        return all;
    }

    private static Dictionary<string, PartyKind> Kind(Marked? value, Action<Marked, string, string> report)
    {
        Dictionary<string, PartyKind> kinds = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (value as MarkedMap)?.Entries ?? [])
        {
            if (entry.Value is MarkedScalar { Text: var word } && Enum.TryParse<PartyKind>(word, ignoreCase: true, out var kind) && !word.Any(char.IsAsciiDigit))
            {
                kinds[entry.Key.Text] = kind;
            }
            else
            {
                report(entry.Value, "LS043", $"{entry.Value.Noun} is no kind of party. Write company, person, vessel, aircraft, address or unknown.");
            }
        }

        return kinds;
    }
}
