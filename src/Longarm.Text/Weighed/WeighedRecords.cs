using Longarm.Core;

namespace Longarm.Text;

/// <summary>What each kind of record consists of, for writing and for reading alike.</summary>
internal static class WeighedRecords
{
    private static readonly (string Kind, Type Type, Func<IWeighed, Node?, Node> Of)[] All =
    [
        ("item", typeof(Item), (at, node) => Of(at, (Item?)node)),
        ("part", typeof(Part), (at, node) => Of(at, (Part?)node)),
        ("made-with", typeof(Production), (at, node) => Of(at, (Production?)node)),
        ("material", typeof(Material), (at, node) => Of(at, (Material?)node)),
        ("party", typeof(Party), (at, node) => Of(at, (Party?)node)),
        ("listing", typeof(Listing), (at, node) => Of(at, (Listing?)node)),
        ("use", typeof(Use), (at, node) => Of(at, (Use?)node)),
        ("instrument", typeof(Instrument), (at, node) => Of(at, (Instrument?)node)),
    ];

    /// <summary>The kinds of records that a case may have in it.</summary>
    public static IEnumerable<Type> Types => All.Select(one => one.Type);

    /// <summary>What a record is called; null: it is none of a case.</summary>
    public static string? KindOf(Node node) => All.FirstOrDefault(one => one.Type == node.GetType()).Kind;

    /// <summary>Passes the facts of a record that is there.</summary>
    public static void Write(IWeighed at, Node node) => All.First(one => one.Type == node.GetType()).Of(at, node);

    /// <summary>A record of a kind, of the facts that were written.</summary>
    /// <exception cref="InvalidDataException">There is no such kind.</exception>
    public static Node Read(IWeighed at, string? kind) =>
        All.FirstOrDefault(one => one.Kind == kind).Of is { } of ? of(at, null) : throw new InvalidDataException($"“{kind}” is no kind of record.");

    /// <summary>A case; what is no fact of it is that of another.</summary>
    /// <param name="at">Passes the facts.</param>
    /// <param name="facts">In writing, the case.</param>
    /// <param name="head">In reading, a case with the day, the rates and what else is no fact.</param>
    public static Case Of(IWeighed at, Case? facts, Case head) => new()
    {
        Path = at.Path(facts?.Path),
        Name = head.Name,
        On = head.On,
        Known = head.Known,
        Rates = head.Rates,
        Assumptions = head.Assumptions,
        From = at.Fact("from", facts?.From),
        To = at.Fact("to", facts?.To),
        Via = at.Fact("via", facts?.Via),
        Activity = at.Fact("activity", facts?.Activity),
        Item = at.Inner("item", facts?.Item),
        Quantity = at.Fact("quantity", facts?.Quantity),
        Parties = at.Fact("parties", facts?.Parties),
        Exporter = at.Fact("exporter", facts?.Exporter),
        Uses = at.Fact("uses", facts?.Uses),
        Instruments = at.Fact("instruments", facts?.Instruments),
        Claims = at.Fact("claims", facts?.Claims),
        Loaded = at.Fact("loaded", facts?.Loaded),
        Entered = at.Fact("entered", facts?.Entered),
        Contracted = at.Fact("contracted", facts?.Contracted),
        LoadedOn = at.Fact("loaded-on", facts?.LoadedOn),
    };

    private static Item Of(IWeighed at, Item? item) => new()
    {
        Path = at.Path(item?.Path),
        Name = at.Fact("name", item?.Name),
        Kind = at.Fact("kind", item?.Kind),
        Origin = at.Fact("origin", item?.Origin),
        Value = at.Fact("value", item?.Value),
        DesignedBy = at.Fact("designed-by", item?.DesignedBy),
        Traits = at.Fact("traits", item?.Traits),
        For = at.Fact("for", item?.For),
        Parts = at.Fact("parts", item?.Parts),
        MadeWith = at.Fact("made-with", item?.MadeWith),
        Materials = at.Fact("materials", item?.Materials),
        Stages = at.Stages(item?.Stages),
        Codes = at.Facts<Code>("codes", item?.Codes),
        Specs = at.Facts<Amount>("specs", item?.Specs),
    };

    private static Part Of(IWeighed at, Part? part) => new()
    {
        Path = at.Path(part?.Path),
        Item = at.Inner("item", part?.Item),
        Quantity = at.Fact("quantity", part?.Quantity),
        How = at.Fact("how", part?.How),
    };

    private static Production Of(IWeighed at, Production? production) => new()
    {
        Path = at.Path(production?.Path),
        Item = at.Inner("item", production?.Item),
        Role = at.Fact("role", production?.Role),
    };

    private static Material Of(IWeighed at, Material? material) => new()
    {
        Path = at.Path(material?.Path),
        Element = at.Fact("element", material?.Element),
        Form = at.Fact("form", material?.Form),
        Origin = at.Fact("origin", material?.Origin),
        Value = at.Fact("value", material?.Value),
        Mass = at.Fact("mass", material?.Mass),
        ProcessedWith = at.Fact("processed-with", material?.ProcessedWith),
        Stages = at.Stages(material?.Stages),
    };

    private static Party Of(IWeighed at, Party? party) => new()
    {
        Path = at.Path(party?.Path),
        Role = at.Fact("role", party?.Role),
        Name = at.Fact("name", party?.Name),
        Country = at.Fact("country", party?.Country),
        Headquarters = at.Fact("headquarters", party?.Headquarters),
        ParentHeadquarters = at.Fact("parent-headquarters", party?.ParentHeadquarters),
        Kinds = at.Fact("kinds", party?.Kinds),
        Listings = at.Fact("listings", party?.Listings),
        Owners = at.Fact("owners", party?.Owners),
        Share = at.Fact("share", party?.Share),
    };

    private static Listing Of(IWeighed at, Listing? listing) => new()
    {
        Path = at.Path(listing?.Path),
        List = at.Fact("list", listing?.List),
        Footnotes = at.Fact("footnotes", listing?.Footnotes),
        From = at.Fact("from", listing?.From),
        Until = at.Fact("until", listing?.Until),
        Notice = at.Fact("notice", listing?.Notice),
        Scope = at.Fact("scope", listing?.Scope),
        Requirement = at.Fact("requirement", listing?.Requirement),
        Policy = at.Fact("policy", listing?.Policy),
        Exceptions = at.Fact("exceptions", listing?.Exceptions),
        Programs = at.Fact("programs", listing?.Programs),
    };

    private static Use Of(IWeighed at, Use? use) => new()
    {
        Path = at.Path(use?.Path),
        Name = at.Fact("name", use?.Name),
        Product = at.Fact("product", use?.Product),
        Node = at.Fact("node", use?.Node),
        Layers = at.Fact("layers", use?.Layers),
        Place = at.Fact("place", use?.Place),
    };

    private static Instrument Of(IWeighed at, Instrument? instrument) => new()
    {
        Path = at.Path(instrument?.Path),
        Kind = at.Fact("kind", instrument?.Kind),
        Addressee = at.Fact("addressee", instrument?.Addressee),
        Issuer = at.Fact("issuer", instrument?.Issuer),
        Cites = at.Fact("cites", instrument?.Cites),
        Codes = at.Fact("codes", instrument?.Codes),
        Places = at.Fact("places", instrument?.Places),
        From = at.Fact("from", instrument?.From),
        Until = at.Fact("until", instrument?.Until),
        Lifts = at.Fact("lifts", instrument?.Lifts),
        Quantity = at.Fact("quantity", instrument?.Quantity),
        Value = at.Fact("value", instrument?.Value),
    };
}
