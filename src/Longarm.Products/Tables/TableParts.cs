using System.Text.RegularExpressions;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Makes parts of the rows of a table.</summary>
/// <param name="product">Where the parts go.</param>
/// <param name="table">The table.</param>
/// <param name="source">The file, where it is not the product's own.</param>
internal sealed partial class TableParts(ProductFile product, OpenTable table, string? source)
{
    private static readonly TableFact[] Naming = [TableFact.Reference, TableFact.Part, TableFact.Name, TableFact.Description, TableFact.Mpn, TableFact.Rating, TableFact.Manufacturer];
    private readonly TableMapping mapping = table.Mapping;
    private readonly Dictionary<TableFact, int> places = Enum.GetValues<TableFact>().ToDictionary(fact => fact, table.Mapping.IndexOf);
    private readonly List<(int Level, int At)> above = [];
    private readonly string prefix = source is null ? "" : $"{source} ";
    private readonly TableAlternates alternates = new(product, source);
    private int root;
    private int count;
    private int priced;
    private int silent;
    private int firstSilent;
    private bool isSure = true;

    /// <summary>Part numbers of the manufacturer, by component.</summary>
    public Dictionary<int, (string Mpn, string Manufacturer)> Numbers { get; } = [];

    /// <summary>Reads all rows; the place of what they are in.</summary>
    /// <param name="name">What that is called.</param>
    public int Read(string name)
    {
        product.Tables.Add(source, product.File, mapping.Sheet);
        root = product.Add(new() { Line = mapping.HeaderRow is > 0 and var line ? line : 1, Name = name, Kind = mapping.Kind, IsAsWritten = true, File = source });
        foreach (var doubt in mapping.Doubts)
        {
            product.Remark(mapping.HeaderRow ?? 1, "LP076", $"{doubt} Tell otherwise in {Path.GetFileName(TableProfile.NameFor(product.File))}.");
        }

        if (mapping.QuantitiesFor is { } lot)
        {
            product.Remark(mapping.HeaderRow ?? 1, "LP098", $"The quantities are for {lot:N0} of the product, and are divided by that.");
        }

        foreach (var row in table.Rows)
        {
            Take(row);
        }

        alternates.End();
        End();
        return root;
    }

    // A row that says one of these tells of a thing.
    private static readonly TableFact[] Told = [TableFact.Quantity, TableFact.Part, TableFact.Mpn, TableFact.Origin, TableFact.UsCcl, TableFact.UsHts, TableFact.Hs, TableFact.EuDualUse];

    private string Cell(SheetRow row, TableFact fact) => row.Cell(places[fact]) is var text && text is "~" or "-" && fact != TableFact.Level ? "" : row.Cell(places[fact]);

    private void Take(SheetRow row)
    {
        if (row.IsBlank || row.Cells.SequenceEqual(table.Header))
        {
            return;
        }

        if (IsTotal(row) || IsNote(row))
        {
            product.Remark(row.Line, "LP077", "This row tells of a total, or is a note, and is no part.");
            isSure &= Told.All(fact => Cell(row, fact).Length == 0);
            Forget(row);
        }
        else if (Naming.All(fact => Cell(row, fact).Length == 0))
        {
            firstSilent = silent++ == 0 ? row.Line : firstSilent;
            isSure &= Told.All(fact => Cell(row, fact).Length == 0);
            Forget(row);
        }
        else if (WhyLeftOut(row) is { } why)
        {
            product.Remark(row.Line, "LP078", $"{why}: {NameOf(row)} is not in the product.");
            if (LevelOf(row) is { } level)
            {
                Enter(level, -1);
            }
        }
        else
        {
            Add(row);
        }
    }

    // What stands below a row that was passed over is below something that nobody knows.
    private void Forget(SheetRow row)
    {
        if (places[TableFact.Level] >= 0 && Cell(row, TableFact.Level).Length > 0)
        {
            above.Clear();
            isSure = false;
        }
    }

    // A label in one of the columns, beside numbers alone.
    private bool IsTotal(SheetRow row)
    {
        var texts = row.Cells.Where(cell => cell.Any(char.IsLetter)).Take(3).ToList();
        return texts.Count is 1 or 2 && TotalLabel().IsMatch(texts[0]) && (texts.Count == 1 || Currencies.Of(texts[1]) is not null)
            && (Cell(row, TableFact.Reference) is "" || Cell(row, TableFact.Reference) == texts[0]);
    }

    // A label that ends in a colon, where neither place nor number is told.
    private bool IsNote(SheetRow row) => Cell(row, TableFact.Reference).Length == 0 && Cell(row, TableFact.Quantity).Length == 0
        && Cell(row, TableFact.Mpn).Length == 0 && Array.Exists(Naming, fact => Cell(row, fact).EndsWith(':'));

    private string? WhyLeftOut(SheetRow row)
    {
        var left = Cell(row, TableFact.NotFitted).ToLowerInvariant();
        if (left.Length > 0 && !IsNo(left))
        {
            if (IsYes(left) || LeftOutWord().IsMatch(left))
            {
                return "Not fitted";
            }

            product.Remark(row.Line, "LP078", $"Whether this part is left off is not understood from “{ColumnNames.Shown(left)}”. It is taken to be in the product. Write “yes”, or leave the cell empty.");
        }

        var fitted = Cell(row, TableFact.Fitted).ToLowerInvariant();
        if (fitted.Length > 0 && (IsNo(fitted) || LeftOutWord().IsMatch(fitted)))
        {
            return "Not fitted";
        }

        foreach (var fact in (TableFact[])[TableFact.Rating, TableFact.Description, TableFact.Mpn, TableFact.Manufacturer, TableFact.Name, TableFact.Quantity])
        {
            if (LeftOutWord().IsMatch(Cell(row, fact).ToLowerInvariant()))
            {
                return $"“{ColumnNames.Shown(Cell(row, fact))}”";
            }
        }

        return TableNumber.Read(Cell(row, TableFact.Quantity), mapping.Decimal ?? '.') == 0 ? "The quantity is zero" : null;
    }

    private void Add(SheetRow row)
    {
        var level = LevelOf(row);
        var parent = level is null ? root : ParentOf(row, level.Value);
        if (parent < 0)
        {
            product.Remark(row.Line, "LP078", $"What {NameOf(row)} is in is not in the product, and so neither is this.");
            Enter(level!.Value, -1);
            return;
        }

        ProductComponent part = new() { Line = row.Line, Name = NameOf(row), Kind = mapping.Kind, IsAsWritten = true, File = source };
        var at = product.Add(part);
        product.Name(at, $"{prefix}row {row.Line}");
        var isShifted = mapping.HeaderRow > 0 && row.Cells.Skip(table.Header.Count).Any(cell => cell.Length > 0);
        if (isShifted)
        {
            product.Remark(row.Line, "LP079", $"This row has more cells than there are names of columns: which fact stands where, nobody knows. What {NameOf(row)} is stays unknown. Put texts with the delimiter in them into quotation marks.");
        }

        TableFactsOfRow facts = new(product, mapping, row, fact => isShifted ? "" : Cell(row, fact), (fact, text) => Mark(row, fact, text));
        facts.AddTo(part);
        count++;
        priced += facts.HasPrice ? 1 : 0;
        var group = isShifted ? "" : Cell(row, TableFact.Alternates);
        if (Cell(row, TableFact.Mpn) is { Length: > 0 } mpn && group.Length == 0)
        {
            Numbers[at] = (mpn, Cell(row, TableFact.Manufacturer));
        }

        if (level is 0 && above.Count == 0 && count == 1)
        {
            // The first row of a list may be the product itself.
            product.Components[root].IsPassedOver = true;
            (root, parent) = (at, -1);
        }

        if (parent >= 0)
        {
            alternates.Put(parent, at, facts.Quantity(), group, isShifted ? "" : Cell(row, TableFact.UsageProbability));
        }

        if (level is { } deep)
        {
            Enter(deep, at);
        }
    }

    private MarkedScalar Mark(SheetRow row, TableFact fact, string text)
    {
        MarkedScalar value = new(text, IsQuoted: true, row.Line, places[fact] + 1);
        return source is null ? value : product.Elsewhere(source, value);
    }

    private string NameOf(SheetRow row)
    {
        var (mpn, maker) = (Cell(row, TableFact.Mpn), Cell(row, TableFact.Manufacturer));
        string[] names = [Cell(row, TableFact.Name), mpn.Length > 0 ? $"{maker} {mpn}".Trim() : "", Cell(row, TableFact.Description), Cell(row, TableFact.Rating), Cell(row, TableFact.Part), Cell(row, TableFact.Reference), maker];
        return Array.Find(names, name => name.Length > 0) ?? "?";
    }

    // .1, ..2, 3
    private int? LevelOf(SheetRow row)
    {
        if (places[TableFact.Level] < 0)
        {
            return null;
        }

        var text = Cell(row, TableFact.Level).Trim('.', ' ', '-', '+', '*');
        if (text.Length is > 0 and <= 5 && text.All(char.IsAsciiDigit))
        {
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        product.Remark(row.Line, "LP086", $"“{ColumnNames.Shown(Cell(row, TableFact.Level))}” is no level. The row is taken to be directly in the product. Write .1, ..2 or a whole number.");
        above.Clear();
        isSure = false;
        return null;
    }

    private int ParentOf(SheetRow row, int level)
    {
        var at = above.FindLastIndex(entry => entry.Level < level);
        if (at < 0)
        {
            return root;
        }

        if (above[at].Level != level - 1)
        {
            product.Remark(row.Line, "LP086", $"Level {level} stands here below level {above[at].Level}: a level is missing. The row is taken to be in the nearest above it.");
        }

        return above[at].At;
    }

    private void Enter(int level, int at)
    {
        above.RemoveAll(entry => entry.Level >= level);
        above.Add((level, at));
    }

    private void End()
    {
        if (silent > 0)
        {
            product.Remark(firstSilent, "LP087", $"{(silent == 1 ? "This row does" : $"This row and {silent - 1:N0} more do")} not say what part is meant. Passed over.");
        }

        if (places[TableFact.UnitPrice] >= 0 && priced < count)
        {
            product.Remark(mapping.HeaderRow ?? 1, "LP083", $"{count - priced:N0} of {count:N0} parts have no price that can be used. Their value stays unknown.");
        }

        if (mapping.IsComplete is true && !isSure)
        {
            product.Remark(firstSilent, "LP097", "The table is said to have all parts, and has rows with a quantity and no part. It is taken for incomplete.");
        }

        product.Components[root].IsComplete = mapping.IsComplete is true ? isSure : mapping.IsComplete;
        if (count == 0)
        {
            product.Remark(mapping.HeaderRow ?? 1, "LP087", "No row under the names of the columns is a part.");
        }
    }

    private static bool IsYes(string text) => text is "yes" or "y" or "true" or "1" or "x" or "ja" or "j";

    private static bool IsNo(string text) => text is "no" or "n" or "false" or "0" or "nein";

    [GeneratedRegex(@"^(grand\s+|sub\s*-?)?(totals?|sum|summe|gesamt|gesamtsumme|zwischensumme|unique)(\s+[\p{L}.]+){0,2}\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"^(dnp|dnf|dni|dnm|no[ -]?stuff|do ?n[o']t (populate|place|fit|install|mount|stuff)|not (fitted|populated|mounted|placed|installed)|unpopulated|nicht best(ü|ue)ck(t|en)|unbest(ü|ue)ckt)$")]
    private static partial Regex LeftOutWord();
}
