using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads items, with what they contain and what made them.</summary>
internal sealed class ItemReader(
    FactText text, PartyReader parties, IReadOnlyDictionary<string, Item> shared, IReadOnlyCollection<string>? described = null, bool isForOthers = false)
{
    private static readonly string[] Concealable =
        ["name", "kind", "origin", "value", "designed-by", "traits", "for", "parts", "made-with", "materials", "codes", "specs"];

    public Item Read(Marked value, string path)
    {
        MapFields fields = new(value, "an item", text.Mistake);
        var complete = Completeness.Of(text, fields, "parts", "made-with", "materials", "traits", "for");
        Item item = new()
        {
            Path = path,
            Name = text.Fact(fields.Take("name"), text.Text),
            Kind = text.Fact(fields.Take("kind"), v => text.Enum(v, "item-kind")),
            Origin = text.Fact(fields.Take("origin"), text.Place),
            Value = text.Fact(fields.Take("value"), v => text.Amount(v, Unit.MoneyDimension, "62.50 USD")),
            DesignedBy = Designer(fields.Take("designed-by"), path),
            Traits = text.List(fields.Take("traits"), complete("traits"), (v, _) => text.Enum(v, "trait")),
            For = text.List(fields.Take("for"), complete("for"), (v, _) => text.Code(v, "us-ccl")),
            Parts = text.List(fields.Take("parts"), complete("parts"), (v, i) => ReadPart(v, $"{path}.parts[{i}]")),
            MadeWith = text.List(fields.Take("made-with"), complete("made-with"), (v, i) => ReadProduction(v, $"{path}.made-with[{i}]")),
            Materials = text.List(fields.Take("materials"), complete("materials"), (v, i) => ReadMaterial(v, $"{path}.materials[{i}]")),
            Codes = ReadCodes(fields.Take("codes")),
            Specs = ReadSpecs(fields.Take("specs")),
        };
        var hidden = ReadInternal(fields.Take("internal"));
        fields.End();
        return isForOthers && hidden.Count > 0 ? Without(item, hidden) : item;
    }

    private HashSet<string> ReadInternal(Marked? value)
    {
        HashSet<string> hidden = [];
        foreach (var word in text.List(value, false, (v, _) => text.Text(v)).Known?.Elements ?? [])
        {
            if (Concealable.Contains(word.ToString()))
            {
                hidden.Add(word.ToString()!);
            }
            else
            {
                text.Mistake(value!, "LC036", $"“{word}” is no fact of an item that can be internal. {Nearest.Advice(word.ToString()!, Concealable)}");
            }
        }

        return hidden;
    }

    // Whoever is outside the house is told what he would be told if nobody had said it.
    private static Item Without(Item item, HashSet<string> hidden)
    {
        return new()
        {
            Path = item.Path,
            Name = Open("name", item.Name, Fact<Word>.Unknown),
            Kind = Open("kind", item.Kind, Fact<Word>.Unknown),
            Origin = Open("origin", item.Origin, Fact<Place>.Unknown),
            Value = Open("value", item.Value, Fact<Amount>.Unknown),
            DesignedBy = Open("designed-by", item.DesignedBy, Fact<Party>.Unknown),
            Traits = Open("traits", item.Traits, Fact<ListValue>.Unknown),
            For = Open("for", item.For, Fact<ListValue>.Unknown),
            Parts = Open("parts", item.Parts, Fact<ListValue>.Unknown),
            MadeWith = Open("made-with", item.MadeWith, Fact<ListValue>.Unknown),
            Materials = Open("materials", item.Materials, Fact<ListValue>.Unknown),
            Codes = Open("codes", item.Codes, new Dictionary<string, Fact>()),
            Specs = Open("specs", item.Specs, new Dictionary<string, Fact>()),
        };

        T Open<T>(string name, T fact, T unknown) => hidden.Contains(name) ? unknown : fact;
    }

    private Fact<Party> Designer(Marked? value, string path) => value switch
    {
        null => Fact<Party>.Unknown,
        MarkedScalar { Text: "none" } => Fact<Party>.None(text.SourceOf(value)),
        MarkedScalar name => parties.Named(name) is { } party
            ? Fact<Party>.Of(party, text.SourceOf(value))
            : Fact<Party>.Of(parties.Stranger(name, $"{path}.designed-by"), text.SourceOf(value)),
        _ => Fact<Party>.Of(parties.Read(value, $"{path}.designed-by", isOwner: false, needsRole: false), text.SourceOf(value)),
    };

    private Part ReadPart(Marked value, string path)
    {
        MapFields fields = new(value, "a part", text.Mistake);
        Part part = new()
        {
            Path = path,
            Item = Inner(fields, path),
            Quantity = fields.Take("quantity") is { } quantity
                ? text.Fact(quantity, v => text.Amount(v, Unit.NumberDimension, "2"))
                : Fact<Amount>.Of(Amount.Exactly(1, Unit.One), Source.Derived),
            How = text.Fact(fields.Take("how"), v => text.Enum(v, "how")),
        };
        fields.End();
        return part;
    }

    private Production ReadProduction(Marked value, string path)
    {
        MapFields fields = new(value, "something that made the item", text.Mistake);
        Production production = new()
        {
            Path = path,
            Item = Inner(fields, path),
            Role = text.Fact(fields.Take("role"), v => text.Enum(v, "production-role")),
        };
        fields.End();
        return production;
    }

    private Item Inner(MapFields fields, string path)
    {
        var item = fields.Take("item");
        var reference = fields.Take("ref");
        if (item is not null && reference is null)
        {
            return Read(item, $"{path}.item");
        }

        if (reference is MarkedScalar name && item is null)
        {
            return Shared(name) ?? new Item { Path = $"{path}.item" };
        }

        text.Mistake(fields.At, "LC032", "Write either “item” with its facts, or “ref” with a name that “items” describes.");
        return new Item { Path = $"{path}.item" };
    }

    /// <summary>The item that a reference names; null, with the mistake, if none is described by that name.</summary>
    public Item? Shared(MarkedScalar name)
    {
        if (shared.TryGetValue(name.Text, out var found))
        {
            return found;
        }

        if (described?.Contains(name.Text) ?? false)
        {
            // It is described, in a circle that has been reported.
            return new Item { Path = $"items.{name.Text}" };
        }

        text.Mistake(name, "LC031", $"{name.Noun} is not described under “items”. {Nearest.Advice(name.Text, [.. shared.Keys])}");
        return null;
    }

    private Material ReadMaterial(Marked value, string path)
    {
        MapFields fields = new(value, "a material", text.Mistake);
        Material material = new()
        {
            Path = path,
            Element = text.Fact(fields.Take("element"), text.Text),
            Form = text.Fact(fields.Take("form"), text.Text),
            Origin = text.Fact(fields.Take("origin"), text.Place),
            Value = text.Fact(fields.Take("value"), v => text.Amount(v, Unit.MoneyDimension, "0.40 USD")),
            Mass = text.Fact(fields.Take("mass"), v => text.Amount(v, "mass", "2 g")),
            ProcessedWith = ProcessedWith(fields.Take("processed-with")),
        };
        fields.End();
        return material;
    }

    // Written as a place, or as {origin: CN}; a set of places is a map too.
    private Fact<Place> ProcessedWith(Marked? value)
    {
        if (value is not MarkedMap map || map["any-of"] is not null)
        {
            return text.Fact(value, text.Place);
        }

        MapFields fields = new(map, "“processed-with”", text.Mistake);
        var origin = text.Fact(fields.Take("origin"), text.Place);
        fields.End();
        return origin;
    }

    private Dictionary<string, Fact> ReadCodes(Marked? value)
    {
        Dictionary<string, Fact> codes = [];
        foreach (var entry in MapOf(value, "codes"))
        {
            if (text.Words.Nomenclatures.ContainsKey(entry.Key.Text))
            {
                codes[entry.Key.Text] = text.Fact(entry.Value is MarkedScalar { IsNull: true } ? null : entry.Value, v => text.Code(v, entry.Key.Text));
            }
            else
            {
                text.Mistake(entry.Key, "LC033", $"{entry.Key.Noun} is not a nomenclature. {Nearest.Advice(entry.Key.Text, [.. text.Words.Nomenclatures.Keys])}");
            }
        }

        return codes;
    }

    private Dictionary<string, Fact> ReadSpecs(Marked? value)
    {
        Dictionary<string, Fact> specs = [];
        foreach (var entry in MapOf(value, "specs"))
        {
            if (text.Words.Specs.TryGetValue(entry.Key.Text, out var dimension))
            {
                var unit = text.Words.Units.Values.FirstOrDefault(u => u.Dimension == dimension)?.Symbol;
                specs[entry.Key.Text] = text.Fact(entry.Value, v => text.Amount(v, dimension == "share" ? Unit.NumberDimension : dimension, unit is null ? "4800" : $"4800 {unit}"));
            }
            else
            {
                text.Mistake(entry.Key, "LC034", $"{entry.Key.Noun} is not a parameter of the vocabulary. {Nearest.Advice(entry.Key.Text, [.. text.Words.Specs.Keys])}");
            }
        }

        return specs;
    }

    private IReadOnlyList<MarkedEntry> MapOf(Marked? value, string what)
    {
        if (value is null or MarkedMap)
        {
            return (value as MarkedMap)?.Entries ?? [];
        }

        text.Mistake(value, "LC010", $"“{what}” must be a map, not {value.Noun}.");
        return [];
    }
}
