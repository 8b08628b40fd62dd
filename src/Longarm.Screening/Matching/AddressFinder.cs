using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Finds entries of a list that are an address alone: whoever is there is listed.</summary>
internal sealed class AddressFinder
{
    // Addresses that share less are other places, or cannot be told.
    private const double LeastShared = 0.6;

    // The logit of addresses that share the least, and how much it rises up to the same address.
    private const double Least = 0.2;
    private const double Rise = 4;

    private readonly List<(int Party, HashSet<string> Words)> _places = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Reads the entries.</summary>
    public AddressFinder(ImmutableArray<ListedParty> parties)
    {
        foreach (var (party, listed) in parties.Index().Where(p => p.Item.Kind == PartyKind.Address || p.Item.Names.IsEmpty))
        {
            foreach (var words in listed.Addresses.Select(a => Words(a.Text)).Where(w => w.Count > 1))
            {
                foreach (var word in words)
                {
                    if (!_byWord.TryGetValue(word, out var places))
                    {
                        _byWord.Add(word, places = []);
                    }

                    places.Add(_places.Count);
                }

                _places.Add((party, words));
            }
        }
    }

    /// <summary>Entries at an address, each with the logit that follows from how much of it is the same.</summary>
    public IEnumerable<(int Party, double Logit, string Because)> At(string? address)
    {
        var asked = address is null ? [] : Words(address);
        var near = asked.SelectMany(w => _byWord.GetValueOrDefault(w, [])).GroupBy(p => p).OrderBy(p => p.Key);
        foreach (var place in near)
        {
            // Numbers tell houses of one street apart: where both sides have some, one must be shared.
            var words = _places[place.Key].Words;
            var shared = 2.0 * place.Count() / (asked.Count + words.Count);
            var areApart = words.Any(IsNumber) && asked.Any(IsNumber) && !words.Any(w => IsNumber(w) && asked.Contains(w));
            if (shared >= LeastShared && !areApart)
            {
                yield return (_places[place.Key].Party, Least + (Rise * (shared - LeastShared) / (1 - LeastShared)), $"listed by its address alone: {place.Count()} of {words.Count} words are the same");
            }
        }
    }

    /// <summary>The words of an address.</summary>
    public static HashSet<string> Words(string address) => [.. Tokenizer.Of(address).Where(t => t.Text.Length > 1 || char.IsAsciiDigit(t.Text[0])).Select(t => t.Text)];

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);
}
