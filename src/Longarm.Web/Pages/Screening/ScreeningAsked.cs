using System.Globalization;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What the Screening page is asked, as its address says it.</summary>
public sealed record ScreeningAsked
{
    /// <summary>So many matches are shown unless more are asked for.</summary>
    public const int DefaultLimit = 10;

    /// <summary>No more matches are shown.</summary>
    public const int MostMatches = 200;

    /// <summary>No name is longer.</summary>
    public const int MaxText = 500;

    private const string AnyNumber = "number";

    /// <summary>How many matches may be shown.</summary>
    public static IReadOnlyList<int> Limits { get; } = [DefaultLimit, 50, MostMatches];

    /// <summary>Whom to look for.</summary>
    public ScreenedParty Party { get; init; } = new("");

    /// <summary>As of which day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the day was written; else it is today.</summary>
    public bool HasDay { get; init; }

    /// <summary>No match with a lower score, from 0 to 1.</summary>
    public double Threshold { get; init; } = NameIndex.DefaultThreshold;

    /// <summary>No more matches.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Whether nothing is asked yet.</summary>
    public bool IsBlank => Party is { Name.Length: 0, Identifiers.IsEmpty: true };

    /// <summary>The number that is asked for; empty if none is.</summary>
    public string Number => Party.Identifiers.IsEmpty ? "" : Party.Identifiers[0].Value;

    /// <summary>What kind of number it is; empty if that is not said.</summary>
    public string NumberKind => Party.Identifiers.IsEmpty || Party.Identifiers[0].Kind == AnyNumber ? "" : Party.Identifiers[0].Kind;

    /// <summary>Whether anything besides the name is asked: then those fields are shown.</summary>
    public bool HasMore => Party is not { Id: null, Kind: PartyKind.Unknown, Country: null, Born: null, Address: null, Identifiers.IsEmpty: true };

    /// <summary>Reads an address. What is wrong in it is left out, and its mistakes added.</summary>
    internal static ScreeningAsked Read(IQueryCollection address, DateOnly today, List<Mistake> mistakes)
    {
        Query query = new(address, mistakes);
        var kind = query.OneOf("kind", Core.Words.All<PartyKind>(), "kind of party");
        var (number, numberKind) = (query.Text("number"), query.Text("number-kind"));
        ScreenedParty party = new(Cut(query.Text("q")) ?? "")
        {
            Kind = kind is null ? PartyKind.Unknown : Core.Words.Read<PartyKind>(kind)!.Value,
            Country = query.Text("country")?.ToUpperInvariant(),
            Born = query.Text("born"),
            Id = Cut(query.Text("id")),
            Address = Cut(query.Text("address")),
            Identifiers = number is null ? [] : [new(numberKind?.ToLowerInvariant() ?? AnyNumber, Cut(number)!)],
        };
        ScreenWords.Check(party, (fact, message) =>
        {
            mistakes.Add(new(Query.PlaceOf(fact), 0, 0, "LS061", message));
            party = fact == "country" ? party with { Country = null } : party with { Born = null };
        });
        var day = query.Day("on");
        return new()
        {
            Party = party,
            Day = day ?? today,
            HasDay = day is not null,
            Threshold = query.Fraction("threshold") ?? NameIndex.DefaultThreshold,
            Limit = (int)(query.Number("limit", 1, MostMatches) ?? DefaultLimit),
        };
    }

    /// <summary>The address that asks the same again on any later day.</summary>
    /// <param name="limit">No more matches; null: as asked.</param>
    public string Link(int? limit = null) => $"/screening?{Address(limit ?? Limit, withDay: true)}";

    /// <summary>The address that asks the same, of today if no day was written.</summary>
    public string Same => $"/screening?{Address(Limit, HasDay)}";

    /// <summary>The address to which a decision about one of the matches is sent.</summary>
    public string Deciding => $"/screening/decisions?{Address(Limit, HasDay)}";

    private string Address(int limit, bool withDay)
    {
        List<(string Name, string? Value)> pairs =
        [
            ("q", Party.Name), ("kind", Party.Kind == PartyKind.Unknown ? null : Core.Words.Of(Party.Kind)), ("country", Party.Country), ("born", Party.Born), ("id", Party.Id),
            ("address", Party.Address), ("number", Number), ("number-kind", NumberKind), ("on", withDay ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
            ("threshold", Threshold == NameIndex.DefaultThreshold ? null : Threshold.ToString(CultureInfo.InvariantCulture)),
            ("limit", limit == DefaultLimit ? null : limit.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Join('&', pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
    }

    private static string? Cut(string? text) => text?.Length > MaxText ? text[..MaxText] : text;
}
