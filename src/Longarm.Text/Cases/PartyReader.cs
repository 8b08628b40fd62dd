using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads parties with their listings and owners.</summary>
/// <param name="text">Reads single facts.</param>
/// <param name="strict">Whether what would be assumed is unknown instead.</param>
/// <param name="beside">What is known of parties beside what the file says; null: nothing.</param>
internal sealed class PartyReader(FactText text, bool strict, IPartyFactsOfCase? beside = null)
{
    private readonly Dictionary<string, Party> named = [];

    /// <summary>Whether some party's kinds were left out, and so count as nothing known.</summary>
    public bool HasAssumedKinds { get; private set; }

    /// <summary>The party of the transaction that has a name.</summary>
    public Party? Named(MarkedScalar name) => named.GetValueOrDefault(name.Text);

    /// <summary>A party that is only known by its name.</summary>
    public Party Stranger(MarkedScalar name, string path) =>
        WithWhatIsKnown(new() { Path = path, Name = Fact<Word>.Of(new Word(name.Text), text.SourceOf(name)) });

    public Party Read(Marked value, string path, bool isOwner, bool needsRole)
    {
        MapFields fields = new(value, isOwner ? "an owner" : "a party", text.Mistake);
        var role = isOwner ? null : fields.Take("role");
        if (needsRole && role is null && fields.Map is not null)
        {
            text.Mistake(fields.At, "LC040", $"A party needs a role. Write one of {string.Join(", ", text.Words.Enums["party-role"])}.");
        }

        var isPartial = Completeness.Of(text, fields, "listings", "owners", "kinds");
        var kinds = text.List(fields.Take("kinds"), isPartial("kinds"), (v, _) => text.Enum(v, "party-kind"));
        if (kinds.Value is UnknownValue && !strict && !isPartial("kinds"))
        {
            HasAssumedKinds = true;
            kinds = Fact<ListValue>.Of(ListValue.Empty, Source.Assumed);
        }

        var (listings, owners) = (fields.Take("listings"), fields.Take("owners"));
        Party party = new()
        {
            Path = path,
            Role = text.Fact(role, v => text.Enum(v, "party-role")),
            Name = text.Fact(fields.Take("name"), text.Text),
            Country = text.Fact(fields.Take("country"), text.Place),
            Headquarters = text.Fact(fields.Take("headquarters"), text.Place),
            ParentHeadquarters = text.Fact(fields.Take("parent-headquarters"), text.Place),
            Kinds = kinds,
            Listings = text.List(listings, isPartial("listings"), (v, i) => ReadListing(v, $"{path}.listings[{i}]")),
            Owners = Owners(owners, path, isPartial("owners")),
            Share = isOwner ? text.Fact(fields.Take("share"), v => text.Amount(v, Unit.NumberDimension, "50%")) : Fact<Amount>.Unknown,
        };
        fields.End();
        party = WithWhatIsKnown(party, listings is null && !isPartial("listings"), owners is null && !isPartial("owners"));
        if (!isOwner && party.Name.Known is { } name)
        {
            named.TryAdd(name.Text, party);
        }

        return party;
    }

    // What the file states counts, and nothing beside it.
    private Party WithWhatIsKnown(Party party, bool areListingsOpen = true, bool areOwnersOpen = true) => beside is null ? party : party.But(
        areListingsOpen ? beside.Listings(party) : party.Listings,
        areOwnersOpen ? beside.Owners(party) : party.Owners);

    // Shares that do not add up to the whole leave the rest unknown.
    private Fact<ListValue> Owners(Marked? value, string path, bool isPartial)
    {
        var read = text.List(value, isPartial, (v, i) => Read(v, $"{path}.owners[{i}]", isOwner: true, needsRole: false));
        if (read.Known is not { Elements.Count: > 0 } list)
        {
            return read;
        }

        var shares = list.Elements.Cast<Party>().Select(o => o.Share.Known ?? Amount.AtLeastZero).ToList();
        var total = shares.Exists(share => share.Low > 1 || share.High > 1) ? null : shares.Aggregate(Amount.Zero, (sum, share) => sum.Plus(share)!);
        if (total is null or { Low: > 1 })
        {
            text.Mistake(value!, "LC041", $"The shares of the owners add up to more than 100 %. Each is the owner's part of the whole.");
        }

        return Fact<ListValue>.Of(new ListValue(list.Elements, !isPartial && total is { Low: 1, High: 1 }), read.Source);
    }

    private Listing ReadListing(Marked value, string path)
    {
        MapFields fields = new(value, "a listing", text.Mistake);
        Listing listing = new()
        {
            Path = path,
            List = text.Fact(fields.Take("list"), v => text.Enum(v, "list")),
            Footnotes = text.List(fields.Take("footnotes"), false, (v, _) => text.Amount(v, Unit.NumberDimension, "1")),
            From = text.Fact(fields.Take("from"), text.Moment),
            Until = text.Fact(fields.Take("until"), text.Moment),
            Notice = text.Fact(fields.Take("notice"), text.Text),
            Scope = text.Fact(fields.Take("scope"), v => text.Enum(v, "listing-scope")),
            Requirement = text.Fact(fields.Take("requirement"), text.Text),
            Policy = text.Fact(fields.Take("policy"), text.Text),
            Exceptions = text.List(fields.Take("exceptions"), false, (v, _) => text.Text(v)),
            Programs = text.List(fields.Take("programs"), false, (v, _) => text.Text(v)),
        };
        fields.End();
        return listing;
    }
}
