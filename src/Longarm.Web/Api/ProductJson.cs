using System.Text.Json;
using Longarm.Assessments;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Writes what a file of a product tells as JSON.</summary>
internal static class ProductJson
{
    public static void Write(Utf8JsonWriter json, string file, ProductIndex product, IReadOnlyList<Mistake> remarks, TablePreview? table)
    {
        var item = product.Items[0];
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteStartObject("item");
        json.WriteString("name", item.Name.Known?.Text);
        json.WriteString("kind", Stated(item.Kind));
        json.WriteString("origin", Stated(item.Origin));
        json.WriteString("value", Stated(item.Value));
        json.WriteEndObject();
        json.WriteNumber("components", product.Items.Count);
        json.WriteNumber("uses", Enumerable.Range(0, product.Items.Count).Sum(at => product.Uses(at).Count));
        WriteUnknown(json, product);
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStartObject();
            json.WriteString("file", remark.File);
            json.WriteNumber("line", remark.Line);
            json.WriteNumber("column", remark.Column);
            json.WriteString("code", remark.Code);
            json.WriteString("message", remark.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("table");
        WriteTable(json, table);
        json.WriteEndObject();
    }

    private static string? Stated(Core.Fact fact) => fact.Value is Core.UnknownValue ? null : fact.ToString();

    // What is left open is what a person wants to know before the file is used.
    private static void WriteUnknown(Utf8JsonWriter json, ProductIndex product)
    {
        json.WriteStartObject("unknown");
        json.WriteNumber("origin", product.Items.Count(item => item.Origin.Value is Core.UnknownValue));
        json.WriteNumber("value", product.Items.Count(item => item.Value.Value is Core.UnknownValue));
        json.WriteNumber("codes", product.Items.Count(item => item.Codes.Count == 0));
        json.WriteNumber("quantity", Enumerable.Range(0, product.Items.Count).Sum(at => product.Uses(at).Count(use => !use.IsTool && use.Quantity is null)));
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, TablePreview? table)
    {
        if (table is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in table.Mapping.Columns)
        {
            json.WriteStartObject();
            json.WriteNumber("column", column.Index + 1);
            json.WriteString("header", column.Header);
            json.WriteString("fact", column.Fact is { } fact ? TableFacts.WordOf(fact) : "none");
            json.WriteString("why", column.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("doubts", table.Mapping.Doubts);
        json.WriteString("mapping", table.Mapping.ToYaml());
        json.WriteStartArray("rows");
        foreach (var row in table.FirstRows)
        {
            json.WriteStartObject();
            json.WriteNumber("line", row.Line);
            json.WriteTexts("cells", row.Cells);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
