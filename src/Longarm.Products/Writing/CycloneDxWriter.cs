using System.Text.Json;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>
/// Writes a product as CycloneDX 1.6 in JSON, with the facts that the format lacks in the namespace <c>longarm:</c>. Read
/// again it is the same product. An item that was not read for others must not be written for them.
/// </summary>
public static class CycloneDxWriter
{
    /// <summary>What the product itself is referred to by.</summary>
    public const string RootRef = "item";

    /// <summary>Writes a product as one document.</summary>
    /// <param name="json">Where.</param>
    /// <param name="item">The product.</param>
    /// <param name="head">What the document says of itself.</param>
    /// <returns>What cannot be carried, in sentences.</returns>
    public static IReadOnlyList<string> Write(Utf8JsonWriter json, Item item, BomHead head)
    {
        List<string> remarks = [];
        WrittenComponents components = new(item);
        ComponentProperties properties = new(remarks);
        json.WriteStartObject();
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        if (head.SerialNumber is { } serial)
        {
            json.WriteString("serialNumber", $"urn:uuid:{serial}");
        }

        json.WriteNumber("version", 1);
        WriteMetadata(json, components.Root, properties, head);
        json.WriteStartArray("components");
        foreach (var component in components.All.Skip(1))
        {
            WriteComponent(json, component, properties);
        }

        json.WriteEndArray();
        WriteDependencies(json, components);
        WriteCompositions(json, components);
        head.More?.Invoke(json);
        json.WriteEndObject();
        return remarks;
    }

    private static void WriteMetadata(Utf8JsonWriter json, WrittenComponent root, ComponentProperties properties, BomHead head)
    {
        json.WriteStartObject("metadata");
        if (head.Time is { } time)
        {
            json.WriteString("timestamp", time);
        }

        json.WriteStartObject("tools");
        json.WriteStartArray("components");
        json.WriteStartObject();
        json.WriteString("type", "application");
        json.WriteString("name", head.Tool);
        json.WriteString("version", head.ToolVersion);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("component");
        WriteComponent(json, root, properties);
        WriteProperties(json, head.Properties);
        json.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter json, WrittenComponent component, ComponentProperties properties)
    {
        json.WriteStartObject();
        json.WriteString("type", component.Item.Kind.Known?.Text switch
        {
            "commodity" => "device",
            "software" => "application",
            _ => "data",
        });
        json.WriteString("bom-ref", component.Ref);
        json.WriteString("name", component.Item.Name.Known?.Text ?? component.Ref);
        WriteProperties(json, properties.Of(component));
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<(string Name, string Value)> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var (name, value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDependencies(Utf8JsonWriter json, WrittenComponents components)
    {
        json.WriteStartArray("dependencies");
        foreach (var component in components.All.Where(c => c.Item.Parts.Known is { } list && (list.IsComplete || list.Elements.Count > 0)))
        {
            json.WriteStartObject();
            json.WriteString("ref", component.Ref);
            json.WriteStartArray("dependsOn");
            foreach (var part in component.Parts)
            {
                json.WriteStringValue(part.Ref);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCompositions(Utf8JsonWriter json, WrittenComponents components)
    {
        json.WriteStartArray("compositions");
        foreach (var group in components.All.GroupBy(c => c.Item.Parts.Known is { } list ? list.IsComplete ? "complete" : "incomplete" : "unknown").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("aggregate", group.Key);
            json.WriteStartArray("assemblies");
            foreach (var component in group)
            {
                json.WriteStringValue(component.Ref);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
