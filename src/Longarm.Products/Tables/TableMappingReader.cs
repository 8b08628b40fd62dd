using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads what a person says of the columns of a table.</summary>
internal sealed class TableMappingReader
{
    /// <summary>Why a column tells what a person says.</summary>
    public const string Said = "The file beside the table says so.";

    private static readonly string[] Delimiters = [",", ";", "tab", "|"];
    private static readonly string[] Kinds = ["commodity", "software", "technology"];
    private readonly string file;
    private readonly List<Mistake> mistakes;

    private TableMappingReader(string file, List<Mistake> mistakes) => (this.file, this.mistakes) = (file, mistakes);

    /// <summary>Reads a mapping; null, with all mistakes, if it has any.</summary>
    public static TableMapping? Read(string file, string text, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var documents = MarkedReader.Read(file, text, mistakes);
        if (documents.Count != 1)
        {
            if (mistakes.Count == before)
            {
                mistakes.Add(new(file, 1, 0, "LP088", "This file must hold one map, such as “columns: [{column: 1, fact: mpn}]”."));
            }

            return null;
        }

        var read = new TableMappingReader(file, mistakes).Mapping(documents[0]);
        return mistakes.Count == before ? read : null;
    }

    private TableMapping Mapping(Marked root)
    {
        MapFields fields = new(root, "a mapping of columns", (at, code, message) => mistakes.Add(new(file, at.Line, at.Column, code, message)));
        var (decimals, currency, kind) = (fields.Take("decimal"), fields.Take("currency"), fields.Take("kind"));
        TableMapping mapping = new()
        {
            LeftOpen = [.. IsOpen(decimals) ? ["decimal"] : (string[])[], .. IsOpen(currency) ? ["currency"] : (string[])[], .. IsOpen(kind) ? ["kind"] : (string[])[]],
            HeaderRow = Whole(fields.Take("header-row"), 0, "5, or 0 where no row names the columns"),
            Delimiter = OneOf(fields.Take("delimiter"), Delimiters) is { } sign ? sign == "tab" ? '\t' : sign[0] : null,
            Sheet = Text(fields.Take("sheet"), "BOM"),
            Decimal = IsOpen(decimals) ? null : OneOf(decimals, [".", ",", TableMapping.Open])?[0],
            Currency = IsOpen(currency) ? null : CurrencyOf(currency),
            Unit = Text(fields.Take("unit"), "pcs"),
            QuantitiesFor = Whole(fields.Take("quantities-for"), 1, "100"),
            Kind = IsOpen(kind) ? null : OneOf(kind, [.. Kinds, TableMapping.Open]),
            IsComplete = OneOf(fields.Take("complete"), ["true", "false"]) is { } all ? all == "true" : null,
            Columns = Columns(fields.Take("columns")),
        };
        fields.End();
        return mapping;
    }

    private static bool IsOpen(Marked? value) => value is MarkedScalar { Text: TableMapping.Open };

    private List<TableColumn> Columns(Marked? value)
    {
        if (value is not null and not MarkedList)
        {
            Mistake(value, "“columns” must be a list, such as [{column: 1, fact: mpn}].");
        }

        List<TableColumn> columns = [];
        Dictionary<TableFact, Marked> seen = [];
        foreach (var element in (value as MarkedList)?.Elements ?? [])
        {
            MapFields fields = new(element, "a column", (at, code, message) => mistakes.Add(new(file, at.Line, at.Column, code, message)));
            var number = Whole(fields.Take("column"), 1, "1 for the first column");
            var header = Text(fields.Take("header"), "Qty");
            var word = OneOf(fields.Take("fact"), [.. TableFacts.Words, "none"]);
            fields.End();
            if (number is null && header is null)
            {
                Mistake(element, "Which column this is must be told. Write “column: 3” or “header: Qty”.");
            }
            else if (number > TableLimits.Columns)
            {
                Mistake(element, $"There are no more than {TableLimits.Columns:N0} columns.");
            }
            else if (word is not null)
            {
                var fact = TableFacts.Of(word);
                if (fact is { } one && !seen.TryAdd(one, element))
                {
                    Mistake(element, $"“{word}” is told of two columns, here and in line {seen[one].Line}. Keep one, and write “fact: none” for the other.");
                }

                columns.Add(new(number - 1 ?? -1, header ?? "", fact, Said));
            }
        }

        return columns;
    }

    private string? CurrencyOf(Marked? value)
    {
        var code = Text(value, "USD");
        if (code is not null && !Currencies.IsCode(code))
        {
            Mistake(value!, $"“{code}” is not the code of a currency. Write for example USD.");
        }

        return code;
    }

    private int? Whole(Marked? value, int least, string example)
    {
        if (Text(value, example) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Mistake(value!, $"{value!.Noun} is no whole number from {least} up. Write for example {example}.");
        return null;
    }

    private string? OneOf(Marked? value, IReadOnlyCollection<string> words)
    {
        if (Text(value, words.First()) is not { } text || words.Contains(text))
        {
            return value is MarkedScalar scalar ? scalar.Text : null;
        }

        Mistake(value!, $"{value!.Noun} is not understood. {Nearest.Advice(text, words)}");
        return null;
    }

    private string? Text(Marked? value, string example)
    {
        if (value is null or MarkedScalar)
        {
            return (value as MarkedScalar)?.Text;
        }

        Mistake(value, $"A single value is needed here, not {value.Noun}. Write for example {example}.");
        return null;
    }

    private void Mistake(Marked at, string message) => mistakes.Add(new(file, at.Line, at.Column, "LP088", message));
}
