using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the parts of a part, one level down. How many there are is only taken where it is a count, and where it is sure that they are in it.</summary>
internal sealed class CatenaXChildren(JsonTokens tokens, ProductFile file)
{
    private const string IdPrefix = "urn:uuid:";
    private static readonly string[] Fields = ["catenaXId", "globalAssetId", "quantity", "hasAlternatives", "validityPeriod"];
    private static readonly string[] QuantityFields = ["value", "unit"];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<(string Id, ProductUse Use)> children = [];

    /// <summary>An identifier without what may be left out of it.</summary>
    public static string? Plain(string? id)
    {
        var plain = id?.Trim().ToLowerInvariant();
        return plain is not null && plain.StartsWith(IdPrefix, StringComparison.Ordinal) ? plain[IdPrefix.Length..] : plain;
    }

    /// <summary>Reads the list, at whose first token it stands.</summary>
    public void ReadList()
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            file.Mistake(tokens.Line, "LP113", "“childItems” must be a list of objects.");
            tokens.Skip();
            return;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.StartObject)
            {
                ReadChild();
            }
            else
            {
                file.Mistake(tokens.Line, "LP113", "A child item must be an object with “globalAssetId” or “catenaXId”, and “quantity”.");
                tokens.Skip();
            }
        }
    }

    /// <summary>Adds the parts to a component.</summary>
    /// <param name="parent">The whole.</param>
    public void TakeUp(int parent)
    {
        foreach (var (id, use) in children)
        {
            if (file.Find(id) < 0)
            {
                file.Name(file.Add(new() { Line = use.Line, Name = id }), id);
            }

            file.UseNamed(id, use with { Parent = parent });
        }
    }

    private void ReadChild()
    {
        var line = tokens.Line;
        string? id = null;
        MarkedScalar? quantity = null;
        var mayBeAnother = false;
        var isLimited = false;
        while (tokens.NextField(out var field, Fields))
        {
            switch (field)
            {
                case 0 or 1:
                    id = tokens.Scalar() ?? id;
                    break;
                case 2:
                    quantity = ReadQuantity();
                    break;
                case 3:
                    mayBeAnother = tokens.Type == JsonTokenType.True;
                    tokens.Skip();
                    break;
                case 4:
                    isLimited = tokens.Type != JsonTokenType.Null;
                    tokens.Skip();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (Plain(id) is not { Length: > 0 } plain)
        {
            file.Remark(line, "LP108", "A child item has no identifier. It is in the product, and nothing else is known of it. Give it a “globalAssetId”.");
            plain = $"child in line {line}";
        }

        if (mayBeAnother || isLimited)
        {
            file.Remark(line, "LP107", mayBeAnother
                ? $"“{StatedFacts.Short(plain)}” may be in the product, or an alternative may be in its place: there are none of it, or as many as are told."
                : $"“{StatedFacts.Short(plain)}” is planned for a time: there are none of it, or as many as are told. Give the parts as they were built, or of the day.");
            quantity = quantity is null ? null : quantity with { Text = "0.." + quantity.Text };
        }

        Keep(plain, new(-1, -1, line) { Quantity = quantity });
    }

    private void Keep(string id, ProductUse use)
    {
        if (places.TryAdd(id, children.Count))
        {
            children.Add((id, use));
            return;
        }

        file.Remark(use.Line, "LP108", $"“{StatedFacts.Short(id)}” is a child item twice, here and in line {children[places[id]].Use.Line}. How many of it there are stays unknown; name it once, with the sum.");
        children[places[id]] = (id, children[places[id]].Use with { Quantity = null });
    }

    private MarkedScalar? ReadQuantity()
    {
        var line = tokens.Line;
        string? value = null, unit = null;
        if (tokens.Type != JsonTokenType.StartObject)
        {
            tokens.Skip();
        }
        else
        {
            while (tokens.NextField(out var field, QuantityFields))
            {
                switch (field)
                {
                    case 0:
                        value = tokens.Scalar();
                        break;
                    case 1:
                        unit = tokens.Scalar();
                        break;
                    default:
                        tokens.Skip();
                        break;
                }
            }
        }

        if (unit == "unit:piece" && Decimals.Read(value) is >= 0 and var count)
        {
            return new(Decimals.Text(count), IsQuoted: true, line, 0);
        }

        file.Remark(line, "LP106", $"“{StatedFacts.Short(value)} {StatedFacts.Short(unit)}” is no count of pieces. How many there are stays unknown; write a number of “unit:piece”.");
        return null;
    }
}
