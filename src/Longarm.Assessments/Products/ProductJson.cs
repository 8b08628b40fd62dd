using System.Globalization;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.RollUps;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes what a file tells of a product as JSON.</summary>
public static class ProductJson
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">What the file tells.</param>
    /// <param name="largest">So many of the largest ways in each currency.</param>
    /// <param name="found">Items that were looked for; null: none were.</param>
    public static void Write(Utf8JsonWriter json, ProductReport report, int largest, IEnumerable<FoundItem>? found = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        var (product, sums) = (report.Product, report.RollUp);
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteString("format", report.Format);
        json.WriteStartObject("product");
        json.WriteString("name", product.Title);
        WriteFact(json, "kind", product.Kind);
        WriteFact(json, "origin", product.Origin);
        WriteFact(json, "value", product.Value);
        json.WriteEndObject();
        json.WriteNumber("items", report.Graph.Items.Count);
        json.WriteNumber("lines", report.Graph.Lines.Count);
        json.WriteNumber("linesWithoutQuantity", sums.LinesWithoutQuantity);
        json.WriteNumber("lists", sums.PartLists.Lists);
        json.WriteNumber("completeLists", sums.PartLists.Complete);
        json.WriteBoolean("complete", sums.IsComplete);
        WriteAll(json, "remarks", report.Remarks, remark => WriteRemark(json, remark));
        WriteTable(json, report.Table);
        json.WritePropertyName("total");
        WriteRow(json, sums.Total, report.Conversion);
        WriteAll(json, "byOrigin", sums.ByOrigin, row => WriteRow(json, row, report.Conversion));
        WriteAll(json, "byKind", sums.ByKind, row => WriteRow(json, row, report.Conversion));
        json.WriteStartObject("byCode");
        foreach (var nomenclature in sums.Nomenclatures)
        {
            WriteAll(json, nomenclature, sums.ByCode(nomenclature), row => WriteRow(json, row, report.Conversion));
        }

        json.WriteEndObject();
        WriteAll(json, "incorporation", sums.Incorporation, each =>
        {
            json.WriteStartObject();
            json.WriteString("how", each.How);
            json.WriteNumber("lines", each.Lines);
            json.WriteEndObject();
        });
        json.WriteString("rates", report.Conversion?.Source);
        WriteAll(json, "materials", report.Materials, row => WriteMaterial(json, row));
        WriteAll(json, "stages", report.Stages, each => WriteStage(json, each.Of, each.Stage));
        json.WriteStartObject("largest");
        foreach (var currency in sums.Currencies)
        {
            WriteAll(json, currency, sums.Largest(currency, largest), way => WriteWay(json, way.Items, way.Quantity, way.Worth));
        }

        json.WriteEndObject();
        if (found is not null)
        {
            WriteAll(json, "found", found, each => WriteFound(json, each));
        }

        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ProductRow row, Conversion? conversion)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteNumber("parts", row.Parts);
        json.WriteNumber("withoutValue", row.WithoutValue);
        json.WriteNumber("withoutMost", row.WithoutMost);
        WriteAll(json, "money", row.Money, money =>
        {
            json.WriteStartObject();
            json.WriteString("currency", money.Currency);
            json.WriteNumber("low", (decimal?)money.Low);
            json.WriteNumber("high", money.High);
            json.WriteBoolean("tooLarge", money.IsTooLarge);
            json.WriteEndObject();
        });
        if (conversion?.Of(row) is { } converted)
        {
            json.WriteStartObject("converted");
            json.WriteString("currency", converted.Currency);
            json.WriteNumber("low", (decimal?)converted.Low);
            json.WriteNumber("high", converted.High);
            json.WriteTexts("withoutRate", converted.Missing);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, TablePreview? table)
    {
        if (table is null)
        {
            return;
        }

        WriteAll(json, "columns", table.Mapping.Columns, column =>
        {
            json.WriteStartObject();
            json.WriteNumber("column", column.Index + 1);
            json.WriteString("header", column.Header);
            json.WriteString("fact", column.Fact is { } fact ? Words.Of(fact) : null);
            json.WriteString("why", column.Why);
            json.WriteEndObject();
        });
        json.WriteTexts("doubts", table.Mapping.Doubts);
    }

    private static void WriteRemark(Utf8JsonWriter json, Mistake remark)
    {
        json.WriteStartObject();
        json.WriteString("code", remark.Code);
        json.WriteNumber("line", remark.Line);
        json.WriteString("message", remark.Message);
        json.WriteEndObject();
    }

    private static void WriteMaterial(Utf8JsonWriter json, MaterialRow row)
    {
        json.WriteStartObject();
        json.WriteString("element", row.Element);
        json.WriteString("form", row.Form);
        json.WriteString("where", row.Where);
        json.WriteBoolean("ofWhole", row.IsOfWhole);
        json.WriteNumber("gramsLow", (decimal?)row.Low);
        json.WriteNumber("gramsHigh", row.High);
        json.WriteNumber("items", row.Items);
        json.WriteNumber("withoutMass", row.WithoutMass);
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, Node of, OriginStage stage)
    {
        json.WriteStartObject();
        json.WriteString("of", of.Path);
        json.WriteString("name", of.Title);
        json.WriteString("stage", stage.Name);
        WriteAll(json, "places", stage.Shares, share =>
        {
            json.WriteStartObject();
            json.WriteString("place", share.Place.Code);
            json.WriteNumber("percent", (decimal?)share.Percent);
            json.WriteEndObject();
        });
        json.WriteString("basis", stage.Basis);
        json.WriteString("source", stage.Source.ToString());
        json.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter json, FoundItem found)
    {
        json.WriteStartObject();
        json.WriteString("name", found.Item.Title);
        json.WriteString("path", found.Item.Path);
        WriteQuantity(json, found.Quantity);
        json.WriteString("ways", found.Count.ToString(CultureInfo.InvariantCulture));
        WriteAll(json, "first", found.Ways, way => WriteWay(json, way.Items, way.Quantity, null));
        json.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter json, IReadOnlyList<Item> items, Bounds quantity, decimal? worth)
    {
        json.WriteStartObject();
        json.WriteTexts("items", [.. items.Select(item => item.Title)]);
        json.WriteString("path", items[^1].Path);
        json.WriteString("source", (worth is null ? items[^1].Name.Source : items[^1].Value.Source).ToString());
        WriteQuantity(json, quantity);
        if (worth is not null)
        {
            json.WriteNumber("worth", worth);
        }

        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, Bounds quantity)
    {
        json.WriteNumber("quantityLow", (decimal?)quantity.LowNumber);
        json.WriteNumber("quantityHigh", quantity.HighNumber);
    }

    private static void WriteFact(Utf8JsonWriter json, string name, Fact fact) => json.WriteString(name, fact.Value is UnknownValue ? null : fact.ToString());

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            write(each);
        }

        json.WriteEndArray();
    }
}
