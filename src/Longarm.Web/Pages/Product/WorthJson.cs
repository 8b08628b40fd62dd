using System.Globalization;
using System.Text;
using System.Text.Json;
using Longarm.Assessments;

namespace Longarm.Web;

/// <summary>What the pictures of a product's value are drawn from: the largest, with all others together.</summary>
internal static class WorthJson
{
    private const int MaxOrigins = 12;
    private const int MaxComponents = 40;

    /// <summary>An origin as a person calls it.</summary>
    public static string NameOf(HeldLaw law, string origin) => origin switch
    {
        ProductPicture.Unknown => "origin unknown",
        ProductPicture.NotApart => "not told apart",
        _ => law.Words.Places.GetValueOrDefault(origin) ?? origin,
    };

    /// <summary>The picture as JSON that can stand in a page.</summary>
    public static string TextOf(HeldLaw law, KeptProduct product, ProductPicture picture)
    {
        using MemoryStream stream = new();
        // The strict encoder: what a file says cannot end the script that it stands in.
        using (Utf8JsonWriter json = new(stream))
        {
            Write(json, law, product, picture);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, HeldLaw law, KeptProduct product, ProductPicture picture)
    {
        json.WriteStartObject();
        json.WriteString("product", product.Item.Title);
        json.WriteString("currency", product.Values.Currency);
        json.WriteStartArray("origins");
        foreach (var origin in picture.Origins.Take(MaxOrigins))
        {
            Start(json, NameOf(law, origin.Key), origin.Amount, product);
            json.WriteBoolean("open", origin.Key is ProductPicture.Unknown or ProductPicture.NotApart);
            WriteComponents(json, product, origin);
            json.WriteEndObject();
        }

        if (picture.Origins.Count > MaxOrigins)
        {
            var others = picture.Origins.Skip(MaxOrigins).ToList();
            Start(json, Others(others.Count, "origins"), others.Sum(o => o.Amount), product);
            json.WriteBoolean("open", false);
            json.WriteStartArray("components");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFlows(json, law, product, picture);
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, KeptProduct product, OriginShare origin)
    {
        json.WriteStartArray("components");
        foreach (var at in origin.Components.Take(MaxComponents))
        {
            Start(json, product.Index.Items[at].Title, product.Values.Share(at)!.Value, product);
            json.WriteNumber("at", at);
            json.WriteEndObject();
        }

        if (origin.Components.Count > MaxComponents)
        {
            var others = origin.Components.Skip(MaxComponents).ToList();
            Start(json, Others(others.Count, "components"), others.Sum(at => product.Values.Share(at)!.Value), product);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFlows(Utf8JsonWriter json, HeldLaw law, KeptProduct product, ProductPicture picture)
    {
        var shown = picture.Origins.Take(MaxOrigins).Select(o => o.Key).ToHashSet();
        var others = Others(picture.Origins.Count - shown.Count, "origins");
        json.WriteStartArray("flows");
        foreach (var flow in picture.Flows.GroupBy(flow => (Origin: shown.Contains(flow.Origin) ? NameOf(law, flow.Origin) : others, flow.Part)))
        {
            Start(json, flow.Key.Origin, flow.Sum(f => f.Amount), product);
            json.WriteNumber("part", flow.Key.Part);
            json.WriteString("title", flow.Key.Part switch { -1 => "its other parts", 0 => "itself, or not told apart", var at => product.Index.Items[at].Title });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Start(Utf8JsonWriter json, string name, decimal amount, KeptProduct product)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("value", amount);
        json.WriteString("says", NodeText.Money(amount, product.Values.Currency));
    }

    private static string Others(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} other {what}");
}
