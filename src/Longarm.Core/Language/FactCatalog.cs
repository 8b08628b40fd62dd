namespace Longarm.Core.Language;

/// <summary>Every field that a case has, by record kind: what the vocabulary's words are read from.</summary>
public static class FactCatalog
{
    private static readonly Dictionary<string, Dictionary<string, FactField>> Fields = ByOwner();

    /// <summary>Kinds of records.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Fields.Keys];

    /// <summary>The field of a record kind, or null.</summary>
    public static FactField? Find(string owner, string name) => Fields.TryGetValue(owner, out var fields) ? fields.GetValueOrDefault(name) : null;

    /// <summary>Names of the fields of a record kind.</summary>
    public static IReadOnlyList<string> NamesOf(string owner) => Fields.TryGetValue(owner, out var fields) ? [.. fields.Keys] : [];

    /// <summary>The field that holds an item's code in a nomenclature.</summary>
    public static FactField CodeIn(string nomenclature) =>
        new("item", $"codes.{nomenclature}", RuleType.Code(nomenclature), node => ((Item)node).Codes.GetValueOrDefault(nomenclature) ?? Fact<Code>.Unknown);

    /// <summary>The field that holds a parameter of an item.</summary>
    public static FactField Spec(string name, string dimension) =>
        new("item", $"specs.{name}", RuleType.Amount(dimension), node => ((Item)node).Specs.GetValueOrDefault(name) ?? Fact<Amount>.Unknown);

    private static Dictionary<string, Dictionary<string, FactField>> ByOwner()
    {
        Dictionary<string, Dictionary<string, FactField>> fields = [];
        foreach (var field in All())
        {
            (fields.TryGetValue(field.Owner, out var own) ? own : fields[field.Owner] = []).Add(field.Name, field);
        }

        return fields;
    }

    private static IEnumerable<FactField> All() => [.. OfCase(), .. OfItem(), .. OfParts(), .. OfParty("party"), .. OfParty("owner"), .. OfRest()];

    private static FactField Field<T>(string owner, string name, RuleType type, Func<T, Fact> read)
        where T : Node => new(owner, name, type, node => read((T)node));

    private static IEnumerable<FactField> OfCase() =>
    [
        Field<Case>("case", "on", RuleType.Moment, c => c.OnFact),
        Field<Case>("case", "from", RuleType.Place, c => c.From),
        Field<Case>("case", "to", RuleType.Place, c => c.To),
        Field<Case>("case", "via", RuleType.ListOf(RuleType.Place), c => c.Via),
        Field<Case>("case", "activity", RuleType.Enum("activity"), c => c.Activity),
        Field<Case>("case", "item", RuleType.Node("item"), c => c.ItemFact),
        Field<Case>("case", "quantity", RuleType.Number, c => c.Quantity),
        Field<Case>("case", "parties", RuleType.ListOf(RuleType.Node("party")), c => c.Parties),
        Field<Case>("case", "exporter", RuleType.Node("party"), c => c.Exporter),
        Field<Case>("case", "uses", RuleType.ListOf(RuleType.Node("use")), c => c.Uses),
        Field<Case>("case", "instruments", RuleType.ListOf(RuleType.Node("instrument")), c => c.Instruments),
        Field<Case>("case", "claims", RuleType.ListOf(RuleType.Text), c => c.Claims),
        Field<Case>("case", "loaded", RuleType.Moment, c => c.Loaded),
        Field<Case>("case", "entered", RuleType.Moment, c => c.Entered),
        Field<Case>("case", "contracted", RuleType.Moment, c => c.Contracted),
        Field<Case>("case", "loaded-on", RuleType.Enum("conveyance"), c => c.LoadedOn),
    ];

    private static IEnumerable<FactField> OfItem() =>
    [
        Field<Item>("item", "name", RuleType.Text, i => i.Name),
        Field<Item>("item", "kind", RuleType.Enum("item-kind"), i => i.Kind),
        Field<Item>("item", "origin", RuleType.Place, i => i.Origin),
        Field<Item>("item", "value", RuleType.Money, i => i.Value),
        Field<Item>("item", "designed-by", RuleType.Node("party"), i => i.DesignedBy),
        Field<Item>("item", "traits", RuleType.ListOf(RuleType.Enum("trait")), i => i.Traits),
        Field<Item>("item", "for", RuleType.ListOf(RuleType.Code("us-ccl")), i => i.For),
        Field<Item>("item", "parts", RuleType.ListOf(RuleType.Node("part")), i => i.Parts),
        Field<Item>("item", "made-with", RuleType.ListOf(RuleType.Node("production")), i => i.MadeWith),
        Field<Item>("item", "materials", RuleType.ListOf(RuleType.Node("material")), i => i.Materials),
    ];

    private static IEnumerable<FactField> OfParts() =>
    [
        Field<Part>("part", "item", RuleType.Node("item"), p => p.ItemFact),
        Field<Part>("part", "quantity", RuleType.Number, p => p.Quantity),
        Field<Part>("part", "how", RuleType.Enum("how"), p => p.How),
        Field<Production>("production", "item", RuleType.Node("item"), p => p.ItemFact),
        Field<Production>("production", "role", RuleType.Enum("production-role"), p => p.Role),
        Field<Material>("material", "element", RuleType.Text, m => m.Element),
        Field<Material>("material", "form", RuleType.Text, m => m.Form),
        Field<Material>("material", "origin", RuleType.Place, m => m.Origin),
        Field<Material>("material", "value", RuleType.Money, m => m.Value),
        Field<Material>("material", "mass", RuleType.Amount("mass"), m => m.Mass),
        Field<Material>("material", "processed-with", RuleType.Place, m => m.ProcessedWith),
    ];

    private static IEnumerable<FactField> OfParty(string owner) =>
    [
        owner == "party"
            ? Field<Party>(owner, "role", RuleType.Enum("party-role"), p => p.Role)
            : Field<Party>(owner, "share", RuleType.Number, p => p.Share),
        Field<Party>(owner, "name", RuleType.Text, p => p.Name),
        Field<Party>(owner, "country", RuleType.Place, p => p.Country),
        Field<Party>(owner, "headquarters", RuleType.Place, p => p.Headquarters),
        Field<Party>(owner, "parent-headquarters", RuleType.Place, p => p.ParentHeadquarters),
        Field<Party>(owner, "kinds", RuleType.ListOf(RuleType.Enum("party-kind")), p => p.Kinds),
        Field<Party>(owner, "listings", RuleType.ListOf(RuleType.Node("listing")), p => p.Listings),
        Field<Party>(owner, "owners", RuleType.ListOf(RuleType.Node("owner")), p => p.Owners),
    ];

    private static IEnumerable<FactField> OfRest() =>
    [
        Field<Listing>("listing", "list", RuleType.Enum("list"), l => l.List),
        Field<Listing>("listing", "footnotes", RuleType.ListOf(RuleType.Number), l => l.Footnotes),
        Field<Listing>("listing", "from", RuleType.Moment, l => l.From),
        Field<Listing>("listing", "until", RuleType.Moment, l => l.Until),
        Field<Listing>("listing", "notice", RuleType.Text, l => l.Notice),
        Field<Listing>("listing", "scope", RuleType.Enum("listing-scope"), l => l.Scope),
        Field<Listing>("listing", "requirement", RuleType.Text, l => l.Requirement),
        Field<Listing>("listing", "policy", RuleType.Text, l => l.Policy),
        Field<Listing>("listing", "exceptions", RuleType.ListOf(RuleType.Text), l => l.Exceptions),
        Field<Listing>("listing", "programs", RuleType.ListOf(RuleType.Text), l => l.Programs),
        Field<Use>("use", "use", RuleType.Enum("use"), u => u.Name),
        Field<Use>("use", "product", RuleType.Enum("use-product"), u => u.Product),
        Field<Use>("use", "node", RuleType.Amount("length"), u => u.Node),
        Field<Use>("use", "layers", RuleType.Number, u => u.Layers),
        Field<Use>("use", "place", RuleType.Place, u => u.Place),
        Field<Instrument>("instrument", "kind", RuleType.Enum("instrument-kind"), i => i.Kind),
        Field<Instrument>("instrument", "addressee", RuleType.Enum("party-role"), i => i.Addressee),
        Field<Instrument>("instrument", "issuer", RuleType.Text, i => i.Issuer),
        Field<Instrument>("instrument", "cites", RuleType.Text, i => i.Cites),
        Field<Instrument>("instrument", "codes", RuleType.ListOf(RuleType.AnyCode), i => i.Codes),
        Field<Instrument>("instrument", "places", RuleType.ListOf(RuleType.Place), i => i.Places),
        Field<Instrument>("instrument", "from", RuleType.Moment, i => i.From),
        Field<Instrument>("instrument", "until", RuleType.Moment, i => i.Until),
        Field<Instrument>("instrument", "lifts", RuleType.ListOf(RuleType.Text), i => i.Lifts),
        Field<Instrument>("instrument", "quantity", RuleType.Number, i => i.Quantity),
        Field<Instrument>("instrument", "value", RuleType.Money, i => i.Value),
    ];
}
