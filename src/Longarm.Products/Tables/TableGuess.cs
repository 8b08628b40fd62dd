namespace Longarm.Products;

/// <summary>Guesses what the columns of a table tell.</summary>
/// <param name="header">Names of the columns.</param>
/// <param name="rows">The first rows.</param>
/// <param name="texts">The same without cells that hold a number: these do not tell which sign texts use.</param>
internal sealed class TableGuess(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<IReadOnlyList<string>> texts)
{
    private static readonly TableFact[] Numbers = [TableFact.Quantity, TableFact.UnitPrice, TableFact.ExtendedPrice];
    private static readonly TableFact[] Naming = [TableFact.Reference, TableFact.Part, TableFact.Name, TableFact.Description, TableFact.Mpn];
    private readonly List<string> doubts = [];

    /// <summary>How a doubt about a fact begins.</summary>
    public static string DoubtOf(TableFact fact) => $"{TableFacts.WordOf(fact)}: ";

    /// <summary>How much a row looks like one that names columns: of how many facts, and at least one that tells parts apart.</summary>
    public static int ScoreOf(IReadOnlyList<string> row)
    {
        var facts = row.Take(200).Select(cell => ColumnNames.Of(cell).Fact).OfType<TableFact>().Distinct().ToList();
        return facts.Count >= 2 && facts.Exists(Naming.Contains) ? facts.Count : 0;
    }

    /// <summary>The mapping.</summary>
    public TableMapping Mapping()
    {
        var named = header.Select(ColumnNames.Of).ToList();
        List<TableColumn> columns = [.. named.Select((name, index) => new TableColumn(index, header[index], name.Fact, name.Why))];
        TakePartForMpn(columns);
        foreach (var fact in Enum.GetValues<TableFact>())
        {
            KeepOne(columns, fact);
        }

        var price = columns.Find(column => column.Fact == TableFact.UnitPrice) ?? columns.Find(column => column.Fact == TableFact.ExtendedPrice);
        var currency = price is null ? null : named[price.Index].Currency;
        if (currency is not null && price!.Header.Contains('$', StringComparison.Ordinal) && !price.Header.Contains("US$", StringComparison.Ordinal))
        {
            doubts.Add($"“{ColumnNames.Shown(price.Header)}”: $ is taken for USD. It is the sign of other dollars too: write “currency” where it is one of them.");
        }

        return new()
        {
            Columns = columns,
            Currency = currency,
            Decimal = DecimalOf(columns),
            Kind = columns.Exists(column => column.Fact == TableFact.Reference) ? "commodity" : null,
            Doubts = doubts,
        };
    }

    // Beside its manufacturer, a part number is the manufacturer's.
    private static void TakePartForMpn(List<TableColumn> columns)
    {
        if (columns.Exists(column => column.Fact == TableFact.Mpn) || !columns.Exists(column => column.Fact == TableFact.Manufacturer))
        {
            return;
        }

        var at = columns.FindIndex(column => column.Fact == TableFact.Part && column.Header.Contains("part", StringComparison.OrdinalIgnoreCase)
            && (column.Header.Contains('n', StringComparison.OrdinalIgnoreCase) || column.Header.Contains('#', StringComparison.Ordinal)));
        if (at >= 0)
        {
            columns[at] = columns[at] with { Fact = TableFact.Mpn, Why = "A part number beside its manufacturer is the manufacturer's." };
        }
    }

    private void KeepOne(List<TableColumn> columns, TableFact fact)
    {
        List<TableColumn> all = [.. columns.Where(column => column.Fact == fact)];
        if (all.Count < 2)
        {
            return;
        }

        // The first that says anything.
        var taken = all.Find(column => rows.Any(row => column.Index < row.Count && row[column.Index].Length > 0)) ?? all[0];
        foreach (var other in all.Where(column => column.Index != taken.Index))
        {
            columns[other.Index] = other with { Fact = null, Why = $"Column {taken.Index + 1} was taken for {TableFacts.WordOf(fact)}." };
        }

        doubts.Add($"{DoubtOf(fact)}{all.Count} columns have usual names for it ({string.Join(", ", all.Take(5).Select(column => $"{column.Index + 1} “{ColumnNames.Shown(column.Header)}”"))}"
            + $"{(all.Count > 5 ? ", …" : "")}). Column {taken.Index + 1} is taken.");
    }

    private char? DecimalOf(List<TableColumn> columns)
    {
        List<char> told = [];
        foreach (var column in columns.Where(column => column.Fact is { } fact && Numbers.Contains(fact)))
        {
            if (TableNumber.SignOf([.. texts.Select(row => column.Index < row.Count ? row[column.Index].Trim() : "")], ColumnNames.HasThreeDecimals(column.Header)) is { } sign)
            {
                told.Add(sign);
            }
        }

        return told.Distinct().Count() == 1 ? told[0] : null;
    }
}
