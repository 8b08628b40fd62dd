namespace Longarm.Core;

/// <summary>A party to the transaction, or an owner of one (then it has a share instead of a role).</summary>
public sealed class Party : Node
{
    /// <summary>What it does in the transaction.</summary>
    public Fact<Word> Role { get; init; } = Fact<Word>.Unknown;

    /// <summary>Its name.</summary>
    public Fact<Word> Name { get; init; } = Fact<Word>.Unknown;

    /// <summary>Where it is.</summary>
    public Fact<Place> Country { get; init; } = Fact<Place>.Unknown;

    /// <summary>Where it is headquartered.</summary>
    public Fact<Place> Headquarters { get; init; } = Fact<Place>.Unknown;

    /// <summary>Where its ultimate parent is headquartered; its own headquarters if it has none.</summary>
    public Fact<Place> ParentHeadquarters { get; init; } = Fact<Place>.Unknown;

    /// <summary>What kind of entity it is, in words of the vocabulary.</summary>
    public Fact<ListValue> Kinds { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Restricted-party listings: <see cref="Listing"/>.</summary>
    public Fact<ListValue> Listings { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Owners: <see cref="Party"/> with a <see cref="Share"/>.</summary>
    public Fact<ListValue> Owners { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>An owner's share, from 0 to 1.</summary>
    public Fact<Amount> Share { get; init; } = Fact<Amount>.Unknown;

    /// <inheritdoc/>
    public override string Title => Name.Known?.Text ?? Role.Known?.Text ?? Path;

    /// <summary>The same party with other listings and owners.</summary>
    public Party But(Fact<ListValue> listings, Fact<ListValue> owners) => new()
    {
        Path = Path,
        Role = Role,
        Name = Name,
        Country = Country,
        Headquarters = Headquarters,
        ParentHeadquarters = ParentHeadquarters,
        Kinds = Kinds,
        Listings = listings,
        Owners = owners,
        Share = Share,
    };
}

/// <summary>An entry of a restricted-party list that names a party.</summary>
public sealed class Listing : Node
{
    /// <summary>Which list.</summary>
    public Fact<Word> List { get; init; } = Fact<Word>.Unknown;

    /// <summary>Footnotes of the entry, as numbers.</summary>
    public Fact<ListValue> Footnotes { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>First day on which it is listed.</summary>
    public Fact<Moment> From { get; init; } = Fact<Moment>.Unknown;

    /// <summary>First day on which it is no longer listed.</summary>
    public Fact<Moment> Until { get; init; } = Fact<Moment>.Unknown;

    /// <summary>The act that listed it.</summary>
    public Fact<Word> Notice { get; init; } = Fact<Word>.Unknown;

    /// <summary>Whether the entity or an address is listed.</summary>
    public Fact<Word> Scope { get; init; } = Fact<Word>.Unknown;

    /// <summary>What the entry requires a license for.</summary>
    public Fact<Word> Requirement { get; init; } = Fact<Word>.Unknown;

    /// <summary>Review policy of the entry.</summary>
    public Fact<Word> Policy { get; init; } = Fact<Word>.Unknown;

    /// <summary>License exceptions that the entry allows.</summary>
    public Fact<ListValue> Exceptions { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Sanctions programs of the entry.</summary>
    public Fact<ListValue> Programs { get; init; } = Fact<ListValue>.Unknown;

    /// <inheritdoc/>
    public override string Title => List.Known?.Text ?? Path;

    /// <summary>An entry that may be there, of which nothing is known but the list.</summary>
    /// <param name="path">Where it would stand in the case.</param>
    /// <param name="list">The list.</param>
    /// <param name="scope">Whether the entity or an address would be listed; null: it may be either.</param>
    public static Listing Perhaps(string path, Fact<Word> list, Fact<Word>? scope = null) => new()
    {
        Path = path,
        List = list,
        Footnotes = Fact<ListValue>.Anything,
        From = Fact<Moment>.Anything,
        Until = Fact<Moment>.Anything,
        Notice = Fact<Word>.Anything,
        Scope = scope ?? Fact<Word>.Anything,
        Requirement = Fact<Word>.Anything,
        Policy = Fact<Word>.Anything,
        Exceptions = Fact<ListValue>.Anything,
        Programs = Fact<ListValue>.Anything,
    };
}
