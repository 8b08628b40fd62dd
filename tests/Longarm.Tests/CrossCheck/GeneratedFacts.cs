namespace Longarm.Tests.CrossCheck;

/// <summary>A case of which every fact is known.</summary>
/// <param name="Day">The day of law.</param>
/// <param name="From">Where it is shipped from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Item">What moves.</param>
internal sealed record GeneratedFacts(DateOnly Day, string From, string To, GeneratedItem Item)
{
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>What is done; null: it follows from the places.</summary>
    public string? Activity { get; init; }

    public int Quantity { get; init; } = 1;

    /// <summary>Who exports or reexports; left to itself, a company of the place it is shipped from.</summary>
    public GeneratedParty Exporter { get; init; } = new("exporter", From);

    /// <summary>The other parties.</summary>
    public IReadOnlyList<GeneratedParty> Parties { get; init; } = [];

    public IReadOnlyList<GeneratedUse> Uses { get; init; } = [];

    public bool IsTransfer => From == To;

    public bool IsDeemed => Activity == "deemed-export";

    /// <summary>Parties of 15 CFR 748.5(c) to (f): purchaser, consignees, end user.</summary>
    public IEnumerable<GeneratedParty> TransactionParties => Parties.Where(p => p.Role is "purchaser" or "intermediate-consignee" or "ultimate-consignee" or "end-user");
}

/// <summary>Something that moves, is contained, or makes something.</summary>
internal sealed record GeneratedItem(string Kind, string Origin, string Code)
{
    /// <summary>Tariff number; null: not stated.</summary>
    public string? Tariff { get; init; }

    /// <summary>Price of one unit in U.S. dollars.</summary>
    public decimal Value { get; init; } = 1_000;

    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>What software and technology are for.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    public IReadOnlyList<GeneratedPart> Parts { get; init; } = [];

    public IReadOnlyList<GeneratedProduction> MadeWith { get; init; } = [];

    /// <summary>What is contained, at any depth.</summary>
    public IEnumerable<GeneratedItem> Contents => Parts.SelectMany(p => p.Item.Contents.Prepend(p.Item));

    /// <summary>The five characters of the entry; the whole word for EAR99.</summary>
    public string Entry => Code.Split('.')[0];

    public bool IsListed => Code != "EAR99";

    /// <summary>Whether the code is one of these or a paragraph of one.</summary>
    public bool Is(params IEnumerable<string> codes) => codes.Any(c => Code == c || Code.StartsWith(c + ".", StringComparison.Ordinal));

    /// <summary>Whether it is for one of these entries or paragraphs, or for a paragraph of one.</summary>
    public bool IsFor(params IEnumerable<string> codes) => For.Any(f => codes.Any(c => f == c || f.StartsWith(c + ".", StringComparison.Ordinal)));
}

/// <summary>What is contained, and how.</summary>
internal sealed record GeneratedPart(GeneratedItem Item, int Quantity, string How);

/// <summary>What made something: directly, or as a plant.</summary>
internal sealed record GeneratedProduction(GeneratedItem Item, string Role);

/// <summary>A party to the transaction.</summary>
internal sealed record GeneratedParty(string Role, string Country)
{
    public string Headquarters { get; init; } = Country;

    public string Parent { get; init; } = Country;

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<GeneratedListing> Listings { get; init; } = [];

    public IReadOnlyList<GeneratedOwner> Owners { get; init; } = [];
}

/// <summary>An owner with its share in percent.</summary>
internal sealed record GeneratedOwner(decimal Share, IReadOnlyList<GeneratedListing> Listings, IReadOnlyList<GeneratedOwner> Owners);

/// <summary>An entry of a list.</summary>
/// <param name="List">Which list.</param>
/// <param name="Footnote">Its footnote; null: none.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it no longer stands; null: it stands.</param>
internal sealed record GeneratedListing(string List, int? Footnote, DateOnly From, DateOnly? Until = null)
{
    public string Scope { get; init; } = "entity";

    public IReadOnlyList<string> Programs { get; init; } = [];

    public bool StandsOn(DateOnly day) => From <= day && !(Until <= day);
}

/// <summary>An end use; what is null is not stated.</summary>
internal sealed record GeneratedUse(string Use, string? Product = null, int? Node = null, int? Layers = null, string? Place = null);
