using Longarm.Text;

namespace Longarm.Products;

/// <summary>The facts of a part that a row of a table tells: what is not understood stays unknown, with a remark.</summary>
/// <param name="product">Where remarks are kept.</param>
/// <param name="mapping">What the columns tell.</param>
/// <param name="row">The row.</param>
/// <param name="cell">The cell of a fact.</param>
/// <param name="mark">A text with the cell of a fact as its place.</param>
internal sealed class TableFactsOfRow(ProductFile product, TableMapping mapping, SheetRow row, Func<TableFact, string> cell, Func<TableFact, string, MarkedScalar> mark)
{
    private static readonly HashSet<string> Pieces = ["", "pc", "pcs", "pce", "pces", "piece", "pieces", "ea", "each", "st", "stk", "stck", "stück", "no", "nos", "unit", "units", "h87", "c62"];
    private static readonly (TableFact Fact, string Nomenclature)[] Tariffs = [(TableFact.UsHts, "us-hts"), (TableFact.Hs, "hs")];
    private static readonly (TableFact Fact, string Nomenclature)[] Lists = [(TableFact.UsCcl, "us-ccl"), (TableFact.EuDualUse, "eu-dual-use")];

    // A number of Excel is written with a point, whatever sign the texts of the table use.
    private decimal? Number(TableFact fact, string digits) => TableNumber.Read(digits, IsNumber(fact) ? '.' : mapping.Decimal);

    private bool IsNumber(TableFact fact) => row.Numbers?.Contains(mapping.IndexOf(fact)) is true;

    private bool IsTwofold(TableFact fact, string digits) => !IsNumber(fact) && TableNumber.Read(digits, mapping.Decimal) is null
        && TableNumber.Read(digits, '.') is not null && TableNumber.Read(digits, ',') is not null;

    /// <summary>Whether the value was told.</summary>
    public bool HasPrice { get; private set; }

    /// <summary>Adds the facts to the part.</summary>
    public void AddTo(ProductComponent part)
    {
        if (cell(TableFact.Origin) is { Length: > 0 } origin && !WrittenFacts.SaysNoOrigin(origin))
        {
            part.Facts.Add(("origin", mark(TableFact.Origin, origin)));
        }

        foreach (var (fact, nomenclature) in Lists)
        {
            AddCode(part, nomenclature, fact, CodeSpelling.EccnOf(cell(fact)));
        }

        foreach (var (fact, nomenclature) in Tariffs)
        {
            var code = CodeSpelling.TariffOf(cell(fact));
            AddCode(part, nomenclature, fact, fact == TableFact.Hs && code?.Length > 7 ? code[..7] : code);
        }

        if (Price() is { } price)
        {
            part.Facts.Add(("value", mark(TableFact.UnitPrice, price)));
            HasPrice = price != ComponentFacts.Unreadable;
        }
    }

    /// <summary>How many; null: not told, or not in pieces.</summary>
    public MarkedScalar? Quantity()
    {
        var text = cell(TableFact.Quantity);
        if (text.Length == 0)
        {
            return null;
        }

        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var unit = text[end..].Trim(' ', '.');
        unit = unit.Length > 0 ? unit : cell(TableFact.Unit) is { Length: > 0 } own ? own : mapping.Unit ?? "";
        if (Number(TableFact.Quantity, text[..end]) is not { } number)
        {
            Remark("LP079", $"The quantity “{ColumnNames.Shown(text)}” {(IsTwofold(TableFact.Quantity, text[..end]) ? "could be two numbers: write “decimal” in the file beside the table" : "is not understood")}. How many stays unknown.");
            return null;
        }

        if (!Pieces.Contains(unit.ToLowerInvariant().Trim('.', ' ')))
        {
            Remark("LP080", $"“{ColumnNames.Shown(unit)}” is no unit of pieces. How many stays unknown. State the number of pieces, or “unit: pcs”.");
            return null;
        }

        var one = mapping.QuantitiesFor is { } lot ? TableNumber.Divide(number, lot) : number;
        if (one is null)
        {
            Remark("LP079", $"{TableNumber.Write(number)} for {mapping.QuantitiesFor:N0} of the product is no even number for one. How many stays unknown.");
        }

        return one is { } exact ? mark(TableFact.Quantity, TableNumber.Write(exact)) : null;
    }

    private void AddCode(ProductComponent part, string nomenclature, TableFact fact, string? code)
    {
        var written = cell(fact);
        if (code is not null)
        {
            part.Facts.Add(($"class:{nomenclature}", mark(fact, code)));
        }
        else if (!CodeSpelling.SaysNothing(written))
        {
            Remark("LP084", $"“{ColumnNames.Shown(written)}” is no code of {nomenclature}. The code stays unknown. Write it with its paragraph, or leave the cell empty.");
            part.Facts.Add(($"class:{nomenclature}", mark(fact, ComponentFacts.Unreadable)));
        }
    }

    private string? Price()
    {
        var text = cell(TableFact.UnitPrice);
        if (text.Length == 0)
        {
            return null;
        }

        var (digits, own, isDollar) = Currencies.Cut(text);
        if (Number(TableFact.UnitPrice, digits) is not { } number || number == 0 || PerOne(number) is not { } price)
        {
            var isNone = Number(TableFact.UnitPrice, digits) == 0;
            Remark("LP081", $"The price “{ColumnNames.Shown(text)}” {(isNone ? "is none" : IsTwofold(TableFact.UnitPrice, digits) ? "could be two numbers: write “decimal” in the file beside the table" : "is not understood")}. The value stays unknown. Write for example 1.25 USD.");
            return isNone ? null : ComponentFacts.Unreadable;
        }

        var column = cell(TableFact.Currency);
        if ((own ?? (column.Length > 0 ? Currencies.Of(column) : mapping.Currency ?? (isDollar ? "USD" : null))) is not { } currency)
        {
            Remark("LP082", $"The price “{ColumnNames.Shown(text)}” has no currency that is known. The value stays unknown. Write “currency: USD” in the file beside the table.");
            return ComponentFacts.Unreadable;
        }

        if (isDollar && column.Length == 0 && mapping.Currency is null)
        {
            Remark("LP082", "$ is taken for USD. It is the sign of other dollars too: write “currency” where it is one of them.");
        }

        CheckExtended(price);
        return $"{TableNumber.Write(price)} {currency}";
    }

    private decimal? PerOne(decimal price) => cell(TableFact.PricePer) is { Length: > 0 } per
        ? Number(TableFact.PricePer, per) is > 0 and var many ? TableNumber.Divide(price, many) : null
        : price;

    // What the row itself says of number times price; rounding is no contradiction.
    private void CheckExtended(decimal price)
    {
        if (Number(TableFact.ExtendedPrice, Currencies.Cut(cell(TableFact.ExtendedPrice)).Number) is { } all
            && Number(TableFact.Quantity, cell(TableFact.Quantity)) is { } number
            && Math.Abs(all - number * price) is var gap && gap > 0.01m && gap > all / 100)
        {
            Remark("LP090", $"{TableNumber.Write(number)} times {TableNumber.Write(price)} is not {TableNumber.Write(all)}, as the row says. The price of one is taken.");
        }
    }

    private void Remark(string code, string message) => product.Remark(row.Line, code, message);
}
