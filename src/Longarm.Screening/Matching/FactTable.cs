using System.Collections.Immutable;
using System.Globalization;

namespace Longarm.Screening;

/// <summary>What is known of listed parties besides their names, and what it says of a screened one. What is not told on either side says nothing.</summary>
internal sealed class FactTable
{
    private const int CountryLetters = 2;
    private const double Country = 0.7;
    private const double OtherCountry = -0.8;
    private const double Birth = 3;
    private const double BirthYear = 1.2;
    private const double OtherBirth = -4;
    private const double OtherKind = -2;
    private const double Place = 1.5;
    private const double Number = 4;
    private const double CheckedNumber = 9;
    private const double OtherNumber = -2.5;

    private readonly ImmutableArray<ListedParty> _parties;
    private readonly Dictionary<string, List<int>> _byNumber = new(StringComparer.Ordinal);

    /// <summary>Reads the facts of listed parties.</summary>
    public FactTable(ImmutableArray<ListedParty> parties)
    {
        _parties = parties;
        ByAddress = new AddressFinder(parties);
        for (var party = 0; party < parties.Length; party++)
        {
            foreach (var key in parties[party].Identifiers.Select(i => Identifiers.Key(i.Value)).Where(k => k.Length >= Identifiers.Shortest).Distinct(StringComparer.Ordinal))
            {
                if (!_byNumber.TryGetValue(key, out var list))
                {
                    _byNumber.Add(key, list = []);
                }

                list.Add(party);
            }
        }
    }

    /// <summary>Finds entries that are an address alone.</summary>
    public AddressFinder ByAddress { get; }

    /// <summary>What the score would be were less told of the screened party, or more.</summary>
    /// <param name="bare">The logit by the names alone.</param>
    /// <param name="logit">The logit with what is told.</param>
    /// <param name="party">The listed party.</param>
    /// <param name="screened">The screened one.</param>
    public IEnumerable<string> WhatIf(double bare, double logit, int party, ScreenedParty screened)
    {
        if (bare != logit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"by the name alone: {Weighing.Score(bare):0.00}");
        }

        if (screened.Born is null && !_parties[party].Births.IsEmpty)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"not told: a date of birth; the same day would make it {Weighing.Score(logit + Birth):0.00}, another {Weighing.Score(logit + OtherBirth):0.00}");
        }

        if (screened.Country is null && !_parties[party].Countries.IsEmpty)
        {
            var other = logit >= 0 ? Math.Max(0, logit + OtherCountry) : logit + OtherCountry;
            yield return string.Create(CultureInfo.InvariantCulture, $"not told: a country; the same would make it {Weighing.Score(logit + Country):0.00}, another {Weighing.Score(other):0.00}");
        }
    }

    /// <summary>Listed parties that have a number of the screened one.</summary>
    public IEnumerable<int> WithNumber(ScreenedParty screened) => screened.Identifiers.IsEmpty ? []
        : screened.Identifiers.SelectMany(i => _byNumber.GetValueOrDefault(Identifiers.Key(i.Value), [])).Distinct().Order();

    /// <summary>The most that the facts of a party can add.</summary>
    public static double Most(ScreenedParty screened) => Sum(
        screened.Country is null ? 0 : Country,
        screened.Born is null ? 0 : Birth,
        screened.Address is null ? 0 : Place,
        screened.Identifiers.Length * CheckedNumber);

    /// <summary>The logit of what the names and the facts say together, with a line for each fact.</summary>
    /// <param name="name">The logit by the name alone.</param>
    /// <param name="party">The listed party.</param>
    /// <param name="screened">The screened one.</param>
    /// <param name="because">Takes the lines.</param>
    public double Weigh(double name, int party, ScreenedParty screened, Action<string> because)
    {
        if (screened is { Kind: PartyKind.Unknown, Country: null, Born: null, Address: null, Identifiers.IsEmpty: true })
        {
            return name;
        }

        var listed = _parties[party];
        var about = Sum(Kinds(listed, screened, because), Countries(listed, screened, because));
        var itself = Sum(Births(listed, screened, because), Addresses(listed, screened, because), Numbers(listed, screened, because));

        // Companies are in many countries, and kinds are often guessed: these alone lower a match, and hide none.
        return name >= 0 && itself >= 0 ? Math.Max(0, name + about + itself) : name + about + itself;
    }

    /// <summary>Whether both have a number whose check digit is right.</summary>
    public bool HasCheckedNumber(int party, ScreenedParty screened) => screened.Identifiers.Any(number => Identifiers.IsChecked(number)
        && _parties[party].Identifiers.Any(i => Identifiers.Key(i.Value) == Identifiers.Key(number.Value)));

    /// <summary>Whether all countries of the listed party can be read, and the screened one is in none of them.</summary>
    public bool IsElsewhere(int party, ScreenedParty screened)
    {
        List<string> countries = [.. _parties[party].Countries, .. _parties[party].Addresses.Select(a => a.Country).OfType<string>()];
        return screened.Country is { } country && countries.Count > 0 && countries.TrueForAll(c => c.Length == CountryLetters)
            && !countries.Contains(country, StringComparer.OrdinalIgnoreCase);
    }

    private static double Sum(params ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static double Kinds(ListedParty listed, ScreenedParty screened, Action<string> because)
    {
        var differ = listed.Kind != screened.Kind && listed.Kind is not (PartyKind.Unknown or PartyKind.Address) && screened.Kind is not (PartyKind.Unknown or PartyKind.Address);
        return differ ? Say(OtherKind, "lowers: the listed party is of another kind", because) : 0;
    }

    private static double Countries(ListedParty listed, ScreenedParty screened, Action<string> because)
    {
        if (screened.Country is null || (listed.Countries.IsEmpty && listed.Addresses.All(a => a.Country is null)))
        {
            return 0;
        }

        return listed.Countries.Concat(listed.Addresses.Select(a => a.Country)).Contains(screened.Country, StringComparer.OrdinalIgnoreCase)
            ? Say(Country, "raises: the same country", because)
            : Say(OtherCountry, "lowers: another country", because);
    }

    private static double Births(ListedParty listed, ScreenedParty screened, Action<string> because)
    {
        if (screened.Born is null || listed.Births.IsEmpty)
        {
            return 0;
        }

        return listed.Births.Max(b => BirthDates.Compare(b, screened.Born)) switch
        {
            BirthMeeting.Same => Say(Birth, "raises: born on the same day", because),
            BirthMeeting.Possible => Say(BirthYear, "raises: may be born on the same day", because),
            BirthMeeting.Other => Say(OtherBirth, "lowers: born on another day", because),
            _ => 0,
        };
    }

    private static double Addresses(ListedParty listed, ScreenedParty screened, Action<string> because)
    {
        if (screened.Address is null || listed.Addresses.IsEmpty)
        {
            return 0;
        }

        var words = AddressFinder.Words(screened.Address);
        var shared = words.Count == 0 ? 0 : listed.Addresses.Max(a => AddressFinder.Words(a.Text).Count(words.Contains) / (double)words.Count);
        return shared >= 0.5 ? Say(Place * shared, "raises: much the same address", because) : 0;
    }

    private static double Numbers(ListedParty listed, ScreenedParty screened, Action<string> because)
    {
        var sum = 0.0;
        foreach (var number in screened.Identifiers)
        {
            var key = Identifiers.Key(number.Value);
            if (key.Length >= Identifiers.Shortest && listed.Identifiers.Any(i => Identifiers.Key(i.Value) == key))
            {
                sum += Identifiers.IsChecked(number) ? Say(CheckedNumber, $"raises: the same {number.Kind} {number.Value}, whose check digit is right", because)
                    : Say(Number, $"raises: the same {number.Kind} {number.Value}", because);
            }
            else if (Identifiers.IsChecked(number) && listed.Identifiers.Any(i => i.Kind.Equals(number.Kind, StringComparison.OrdinalIgnoreCase) && Identifiers.IsChecked(i)))
            {
                sum += Say(OtherNumber, $"lowers: another {number.Kind}", because);
            }
        }

        return sum;
    }

    private static double Say(double weight, string line, Action<string> because)
    {
        because(line);
        return weight;
    }
}
