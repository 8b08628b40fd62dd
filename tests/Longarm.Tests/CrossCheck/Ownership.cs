namespace Longarm.Tests.CrossCheck;

/// <summary>Ownership of half or more by those who are listed: 15 CFR 744.11(a)(1), supplement no. 8 to part 744.</summary>
internal static class Ownership
{
    /// <summary>Identifiers of 744.8(a)(1).</summary>
    private static readonly HashSet<string> Identifiers =
        ["BELARUS-EO14038", "BELARUS", "RUSSIA-EO14024", "UKRAINE-EO13660", "UKRAINE-EO13661", "UKRAINE-EO13662", "UKRAINE-EO13685", "FTO", "SDGT", "NPWMD", "ILLICIT DRUGS-EO14059", "SDNT", "SDNTK", "TCO"];

    /// <summary>Whether owners that are listed, or caught themselves, hold half or more together.</summary>
    public static bool IsCaught(IReadOnlyList<GeneratedOwner> owners, DateOnly day) => owners.Where(o => Counts(o, day)).Sum(o => o.Share) >= 50;

    /// <summary>The listings through which an owned entity is caught.</summary>
    public static IEnumerable<GeneratedListing> CaughtBy(IReadOnlyList<GeneratedOwner> owners, DateOnly day) =>
        owners.Where(o => Counts(o, day)).SelectMany(o => o.Listings.Where(l => Restricts(l, day)).Concat(IsCaught(o.Owners, day) ? CaughtBy(o.Owners, day) : []));

    /// <summary>An entry that has begun, or not yet, or ended.</summary>
    public static GeneratedListing DrawListing(Draw draw, int? footnote, string list = "us-entity-list") => new(
        list, footnote, draw.Mostly<DateOnly>(85, [new(2019, 5, 16)], [new(2026, 9, 1)]), draw.Mostly<DateOnly?>(90, [null], [new(2020, 1, 1)]))
    {
        Programs = list == "us-sdn" ? [draw.Of("RUSSIA-EO14024", "SDGT", "NPWMD", "VENEZUELA-EO13850")] : [],
    };

    /// <summary>Owners whose shares make a whole, some of them listed, some owned in turn.</summary>
    public static IReadOnlyList<GeneratedOwner> DrawOwners(Draw draw, int footnote, IReadOnlyList<string> lists, int depth = 2)
    {
        decimal[] shares = draw.Of<decimal[]>([50, 50], [49, 51], [25, 25, 50], [30, 20, 50], [24.5m, 25, 50.5m], [100], [60, 40], [10, 20, 30, 40], [49.9m, 50.1m]);
        return [.. shares.Select((share, i) => i == shares.Length - 1 && shares.Length > 1 && draw.Chance(60)
            ? new GeneratedOwner(share, [], [])
            : DrawOwner(draw, share, (footnote, lists, depth)))];
    }

    private static GeneratedOwner DrawOwner(Draw draw, decimal share, (int Footnote, IReadOnlyList<string> Lists, int Depth) how)
    {
        if (how.Depth > 0 && draw.Chance(25))
        {
            return new(share, [], DrawOwners(draw, how.Footnote, how.Lists, how.Depth - 1));
        }

        var list = draw.Of(how.Lists);
        var listing = DrawListing(draw, list == "us-entity-list" ? draw.Mostly<int?>(70, [how.Footnote], [null]) : null, list);
        return new(share, draw.Chance(85) ? [listing with { Scope = list == "us-entity-list" && draw.Chance(10) ? "address" : "entity" }] : [], []);
    }

    private static bool Counts(GeneratedOwner owner, DateOnly day) => owner.Listings.Any(l => Restricts(l, day)) || IsCaught(owner.Owners, day);

    private static bool Restricts(GeneratedListing listing, DateOnly day) => listing.StandsOn(day) && listing switch
    {
        { List: "us-entity-list" } => listing.Scope == "entity",
        { List: "us-meu-list" } => true,
        { List: "us-sdn" } => listing.Programs.Any(Identifiers.Contains),
        _ => false,
    };
}
