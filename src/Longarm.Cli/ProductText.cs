using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.RollUps;

namespace Longarm.Cli;

/// <summary>Says to a person in a terminal what a file tells of a product.</summary>
internal static class ProductText
{
    private const int Shown = 20;

    public static void Write(TextWriter text, ProductReport report, int largest, int depth)
    {
        var (graph, sums) = (report.Graph, report.RollUp);
        text.WriteLine($"{report.Product.Title} ({report.File}): {report.Format}");
        text.WriteLine(Number($"  {graph.Items.Count:N0} items in {graph.Lines.Count:N0} lines; {sums.Parts:N0} are innermost: nothing is told of what is in them."));
        var (lists, complete) = sums.PartLists;
        text.WriteLine(Number($"  {lists:N0} lists of parts, {complete:N0} of them said to be complete.{(sums.IsComplete ? "" : " A sum is what is told; there may be more.")}"));
        if (report.Remarks.Count > 0)
        {
            text.WriteLine(Number($"  {report.Remarks.Count:N0} remarks on what was passed over or stays unknown."));
        }

        WriteColumns(text, report);
        WriteSums(text, report);
        WriteMaterials(text, report);
        WriteStages(text, report);
        WriteLargest(text, sums, largest);
        if (depth > 0)
        {
            text.WriteLine();
            ProductTree.Write(text, report.Product, depth);
        }
    }

    /// <summary>How many there are.</summary>
    public static string Say(Bounds quantity) => quantity switch
    {
        { HasHigh: false, Low: 0 } => "an unknown number",
        { HasHigh: false } => $"at least {Plain(quantity.LowNumber)}",
        { IsExact: true } => Plain(quantity.LowNumber),
        _ => $"{Plain(quantity.LowNumber)} to {Plain(quantity.HighNumber!.Value)}",
    };

    private static void WriteColumns(TextWriter text, ProductReport report)
    {
        if (report.Table is not { Mapping: var mapping })
        {
            return;
        }

        text.WriteLine();
        text.WriteLine("Columns, as they are understood (a file beside the table can say otherwise)");
        foreach (var column in mapping.Columns.Where(column => column.Fact is not null))
        {
            text.WriteLine(Number($"  {column.Index + 1,3}  {column.Header,-28}  {Words.Of(column.Fact!.Value)}"));
        }

        if (mapping.Columns.Where(column => column.Fact is null).Select(column => column.Header).ToList() is { Count: > 0 } others)
        {
            text.WriteLine($"  not read: {string.Join(", ", others.Take(Shown))}{(others.Count > Shown ? Number($" and {others.Count - Shown} more") : "")}");
        }

        foreach (var doubt in mapping.Doubts)
        {
            text.WriteLine($"  ?    {doubt}");
        }
    }

    private static void WriteSums(TextWriter text, ProductReport report)
    {
        var sums = report.RollUp;
        text.WriteLine();
        text.WriteLine($"Value of the innermost parts: {Say(sums.Total, report.Conversion)}");
        text.WriteLine(Number($"  The value of {sums.Total.WithoutValue:N0} of {sums.Total.Parts:N0} is not known; of {sums.LinesWithoutQuantity:N0} of {report.Graph.Lines.Count:N0} lines nobody knows how many there are."));
        text.WriteLine($"  Stated for the product itself: {(report.Product.Value.Value is UnknownValue ? "nothing" : report.Product.Value.ToString())}.");
        if (report.Conversion is { } conversion)
        {
            text.WriteLine($"  Put in {conversion.Currency} by {conversion.Source}.");
        }

        WriteRows(text, "origin", sums.ByOrigin, report.Conversion);
        foreach (var nomenclature in sums.Nomenclatures)
        {
            WriteRows(text, $"code in {nomenclature}", sums.ByCode(nomenclature), report.Conversion);
        }

        WriteRows(text, "kind", sums.ByKind, report.Conversion);
        text.WriteLine();
        text.WriteLine($"Lines by how the part is in the whole: {string.Join(", ", sums.Incorporation.Select(each => $"{each.How ?? "not known"} {each.Lines}"))}{(sums.Incorporation.Count == 0 ? "none" : "")}");
    }

    private static void WriteRows(TextWriter text, string what, IReadOnlyList<ProductRow> rows, Conversion? conversion)
    {
        text.WriteLine();
        text.WriteLine($"By {what}");
        foreach (var row in rows.Take(Shown))
        {
            var without = row.WithoutValue == 0 ? "" : Number($", {row.WithoutValue:N0} without a value");
            text.WriteLine(Number($"  {row.Key ?? "not known",-22} {row.Parts,8:N0} parts{without}: {Say(row, conversion)}"));
        }

        WriteRest(text, rows.Count);
    }

    private static void WriteMaterials(TextWriter text, ProductReport report)
    {
        if (report.Materials.Count > 0)
        {
            text.WriteLine();
            text.WriteLine("Materials in one product; a mass is that of the form, and nothing is added across forms");
        }

        foreach (var row in report.Materials.Take(Shown))
        {
            var mass = row.High == row.Low ? $"{Plain(row.Low)} g" : row.High is { } most ? $"{Plain(row.Low)} to {Plain(most)} g" : row.Low == 0 ? "unknown mass" : $"at least {Plain(row.Low)} g";
            text.WriteLine($"  {row.Element ?? "unknown element"}, {row.Form ?? "form not known"}: {mass}{(row.IsOfWhole ? ", told of a whole whose parts are told too" : "")}{(row.Where.Length > 0 ? $"; {row.Where}" : "; origin not known")}");
        }

        WriteRest(text, report.Materials.Count);
    }

    private static void WriteStages(TextWriter text, ProductReport report)
    {
        if (report.Stages.Count > 0)
        {
            text.WriteLine();
            text.WriteLine("Stages at which things were made");
        }

        foreach (var (of, stage) in report.Stages.Take(Shown))
        {
            text.WriteLine($"  {of.Title}: {stage}{(stage.Basis is { } basis ? $" by {basis}" : "")} ({stage.Source})");
        }

        WriteRest(text, report.Stages.Count);
    }

    private static void WriteLargest(TextWriter text, ProductRollUp sums, int most)
    {
        foreach (var currency in sums.Currencies)
        {
            text.WriteLine();
            text.WriteLine($"Where most of the value in {currency} comes from");
            foreach (var way in sums.Largest(currency, most))
            {
                text.WriteLine($"  {Plain(way.Worth)} {currency}: {string.Join(" → ", way.Items.Select(item => item.Title))}, {Say(way.Quantity)} at {way.Items[^1].Value} ({way.Items[^1].Value.Source})");
            }
        }
    }

    private static string Say(ProductRow row, Conversion? conversion)
    {
        if (conversion is not null)
        {
            var converted = conversion.Of(row);
            var without = converted.Missing.Count == 0 ? "" : $"; unknown what is in {string.Join(" and ", converted.Missing)}, which has no rate";
            return Say(new ProductMoney(converted.Currency, converted.Low, converted.High, false)) + without;
        }

        return row.Money.Count == 0 ? "not known" : string.Join(" and ", row.Money.Select(Say));
    }

    private static string Say(ProductMoney money) => money.IsTooLarge ? $"more than can be added up, at least {Plain(money.Low)} {money.Currency}"
        : money.High is not { } high ? money.Low == 0 ? "not known" : $"at least {Plain(money.Low)} {money.Currency}"
        : high == money.Low ? $"{Plain(high)} {money.Currency}" : $"{Plain(money.Low)} to {Plain(high)} {money.Currency}";

    private static void WriteRest(TextWriter text, int count)
    {
        if (count > Shown)
        {
            text.WriteLine(Number($"  and {count - Shown:N0} more; --format json has all."));
        }
    }

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
