using System.Globalization;
using System.Text;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A column of a table, and what it tells.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">Its name.</param>
/// <param name="Fact">What it tells; null: nothing that is read.</param>
/// <param name="Why">Why that is thought.</param>
public sealed record TableColumn(int Index, string Header, TableFact? Fact, string Why);

/// <summary>Which column of a table tells what. It is guessed from the names of the columns, and a file beside the table overrides the guess.</summary>
public sealed record TableMapping
{
    /// <summary>The word for what nobody knows, and nothing is to be guessed of.</summary>
    internal const string Open = "unknown";

    /// <summary>Line of the file, or row in Excel, that names the columns; 0: none does; null: the one that looks like it.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>The sign between cells; null: the one that fits.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook; null: the first that holds a table.</summary>
    public string? Sheet { get; init; }

    /// <summary>The decimal sign of texts; null: not known, so that 1,000 may be one or a thousand. A cell of Excel that holds a number needs none.</summary>
    public char? Decimal { get; init; }

    /// <summary>Currency of prices that have none of their own.</summary>
    public string? Currency { get; init; }

    /// <summary>Unit of quantities that have none of their own; null: pieces.</summary>
    public string? Unit { get; init; }

    /// <summary>For how many of the product the quantities are; null: for one.</summary>
    public int? QuantitiesFor { get; init; }

    /// <summary>What all rows are: <c>commodity</c>, <c>software</c> or <c>technology</c>; null: nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether the table has all parts of the product; null: nobody said.</summary>
    public bool? IsComplete { get; init; }

    /// <summary>What of <c>decimal</c>, <c>currency</c> and <c>kind</c> is said to be unknown: then nothing is guessed.</summary>
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>What was taken although it could be otherwise.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>What the columns of a table tell, by their names and the first rows.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="firstRows">The first rows.</param>
    public static TableMapping Guess(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> firstRows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(firstRows);
        return new TableGuess(header, firstRows, firstRows).Mapping();
    }

    /// <summary>Place of the column that tells a fact, from 0; -1 if none does.</summary>
    public int IndexOf(TableFact fact) => Columns.FirstOrDefault(column => column.Fact == fact)?.Index ?? -1;

    /// <summary>The mapping as a file that can be put beside the table, and changed.</summary>
    public string ToYaml()
    {
        StringBuilder yaml = new();
        Add(yaml, "header-row", HeaderRow?.ToString(CultureInfo.InvariantCulture));
        Add(yaml, "delimiter", Delimiter == '\t' ? "tab" : Quoted(Delimiter?.ToString()));
        Add(yaml, "sheet", Quoted(Sheet));
        Add(yaml, "decimal", LeftOpen.Contains("decimal") ? Open : Quoted(Decimal?.ToString()));
        Add(yaml, "currency", LeftOpen.Contains("currency") ? Open : Currency);
        Add(yaml, "unit", Quoted(Unit));
        Add(yaml, "quantities-for", QuantitiesFor?.ToString(CultureInfo.InvariantCulture));
        Add(yaml, "kind", LeftOpen.Contains("kind") ? Open : Kind);
        Add(yaml, "complete", IsComplete is { } all ? all ? "true" : "false" : null);
        yaml.Append(Columns.Count == 0 ? "" : "columns:\n");
        foreach (var column in Columns)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{column: {column.Index + 1}, header: {Quoted(column.Header)}, fact: {(column.Fact is { } fact ? TableFacts.WordOf(fact) : "none")}}}\n");
        }

        return yaml.Length == 0 ? "{}\n" : yaml.ToString();
    }

    /// <summary>Reads a mapping; what it leaves out is guessed.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">Where mistakes are added: all at once.</param>
    public static TableMapping? Read(string file, string text, List<Mistake> mistakes) => TableMappingReader.Read(file, text, mistakes);

    /// <summary>This guess, with what a person says in its stead.</summary>
    /// <param name="said">What a person says.</param>
    internal TableMapping With(TableMapping said)
    {
        List<TableColumn> columns = [.. Columns];
        HashSet<int> saidAt = [];
        foreach (var one in said.Columns)
        {
            var at = one.Index >= 0 ? one.Index : columns.Find(column => column.Header.Equals(one.Header, StringComparison.OrdinalIgnoreCase))?.Index ?? -1;
            while (at >= columns.Count)
            {
                columns.Add(new(columns.Count, "", null, "The column has no name."));
            }

            if (at >= 0)
            {
                columns[at] = columns[at] with { Fact = one.Fact, Why = one.Why };
                saidAt.Add(at);
            }
        }

        // A fact that was put in one column is not guessed to be in another.
        var facts = said.Columns.Select(column => column.Fact).OfType<TableFact>().ToHashSet();
        columns = [.. columns.Select(column => column.Fact is { } fact && facts.Contains(fact) && !saidAt.Contains(column.Index)
            ? column with { Fact = null, Why = "Another column was said to be that." } : column)];
        return this with
        {
            Columns = columns,
            HeaderRow = said.HeaderRow ?? HeaderRow,
            Delimiter = said.Delimiter ?? Delimiter,
            Sheet = said.Sheet ?? Sheet,
            Decimal = said.LeftOpen.Contains("decimal") ? null : said.Decimal ?? Decimal,
            Currency = said.LeftOpen.Contains("currency") ? null : said.Currency ?? Currency,
            Unit = said.Unit ?? Unit,
            QuantitiesFor = said.QuantitiesFor ?? QuantitiesFor,
            Kind = said.LeftOpen.Contains("kind") ? null : said.Kind ?? Kind,
            LeftOpen = said.LeftOpen,
            IsComplete = said.IsComplete ?? IsComplete,
            Doubts = [.. Doubts.Where(doubt => !(said.Currency is not null && doubt.Contains('$', StringComparison.Ordinal))
                && !facts.Any(fact => doubt.StartsWith(TableGuess.DoubtOf(fact), StringComparison.Ordinal)))],
        };
    }

    private static void Add(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        }
    }

    private static string? Quoted(string? text) => text is null ? null
        : $"\"{string.Concat(text.Select(sign => sign is '"' or '\\' ? $"\\{sign}" : sign < ' ' || sign is >= '\u007f' and <= '\u009f' or '\u2028' or '\u2029' or '\ufeff' ? $"\\u{(int)sign:x4}" : $"{sign}"))}\"";
}
