using System.Collections.Frozen;

namespace Longarm.Screening;

/// <summary>Arabic and Hebrew words, which leave most vowels out, held against Latin ones.</summary>
internal static class ConsonantScript
{
    private const float Foreign = 1.2f;
    private const float Doubled = 0.1f;

    // What it costs to hear a letter as a sound, worked out once.
    private static readonly FrozenDictionary<string, float[]> Prices = Letters.Consonants.Values.Append("").Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(l => l, l => Enumerable.Range(0, 128).Select(s => Cost(l, (char)s)).ToArray(), StringComparer.Ordinal);

    // Sounds that one letter may have times those of the next and so on, for keys: no more than these.
    private const int MostKeys = 16;

    /// <summary>The keys that Latin spellings of the word may have (see <see cref="Sounds.Key"/>).</summary>
    public static List<string> Keys(ReadOnlySpan<char> word)
    {
        List<string> keys = [""];
        foreach (var letter in word)
        {
            if (!Letters.Consonants.TryGetValue(letter, out var sounds))
            {
                continue;
            }

            List<char> families = [];
            foreach (var sound in sounds)
            {
                // 0 is silence here, not a digit.
                var family = sound == '0' ? '\0' : Sounds.Family(sound);
                if (!families.Contains(family) && (families.Count == 0 || keys.Count < MostKeys))
                {
                    families.Add(family);
                }
            }

            keys = Extend(keys, families);
        }

        return keys;
    }

    /// <summary>How alike an Arabic or Hebrew word and the sounds of a Latin one are, from 0 to 1; 0 for what is less than the least asked.</summary>
    public static float Likeness(ReadOnlySpan<char> word, ReadOnlySpan<char> sounds, float least = 0)
    {
        Span<float> last = stackalloc float[Tokenizer.LongestToken + 1], row = stackalloc float[Tokenizer.LongestToken + 1];
        last[0] = 0;
        for (var j = 1; j <= sounds.Length; j++)
        {
            last[j] = last[j - 1] + Unwritten(sounds[j - 1], j == sounds.Length);
        }

        var weight = Weight(word);
        var most = (1 - least) * weight;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Letters.Consonants.GetValueOrDefault(word[i], "");
            var silence = i > 0 && word[i] == word[i - 1] ? Doubled : Silent(letter, i == 0, i == word.Length - 1);
            if (Row(Prices[letter], silence, sounds, last, row) > most)
            {
                return 0;
            }

            var spare = last;
            last = row;
            row = spare;
        }

        return Math.Max(0, 1 - (last[sounds.Length] / weight));
    }

    // One row of the table of distances; answers its least.
    private static float Row(ReadOnlySpan<float> prices, float silence, ReadOnlySpan<char> sounds, ReadOnlySpan<float> last, Span<float> row)
    {
        var lowest = row[0] = last[0] + silence;
        for (var j = 1; j <= sounds.Length; j++)
        {
            var sound = sounds[j - 1];
            var cost = Math.Min(last[j] + silence, row[j - 1] + Unwritten(sound, j == sounds.Length));
            row[j] = Math.Min(cost, last[j - 1] + (sound < prices.Length ? prices[sound] : Foreign));
            lowest = Math.Min(lowest, row[j]);
        }

        return lowest;
    }

    // Letters for vowels weigh less, as Latin spellings of them vary.
    private static float Weight(ReadOnlySpan<char> word)
    {
        var weight = 0f;
        foreach (var letter in word)
        {
            var sounds = Letters.Consonants.GetValueOrDefault(letter, "");
            weight += sounds.Length == 0 || sounds[0] is 'A' or '0' or 'Y' or 'W' ? 0.4f : 1;
        }

        return Math.Max(1, weight);
    }

    private static List<string> Extend(List<string> keys, List<char> families)
    {
        List<string> longer = new(keys.Count * families.Count);
        foreach (var key in keys)
        {
            foreach (var family in families)
            {
                var next = family == '\0' || key.EndsWith(family) ? key : key + family;
                if (!longer.Contains(next))
                {
                    longer.Add(next);
                }
            }
        }

        return longer;
    }

    // A Latin sound that the script leaves out.
    private static float Unwritten(char sound, bool isLast) => sound switch
    {
        'a' => 0.06f,
        'i' or 'u' => 0.12f,
        'h' => isLast ? 0.1f : 0.6f,
        _ => 1f,
    };

    // A letter that Latin leaves out.
    private static float Silent(string letter, bool isFirst, bool isLast) => letter switch
    {
        "" => 0.1f,
        "A" => isFirst ? 0.15f : 0.2f,
        "0" or "h0" => 0.05f,
        "Y" or "Wv" or "W" => 0.35f,
        "h" => isLast ? 0.1f : 0.6f,
        _ => 1f,
    };

    private static float Cost(string letter, char sound)
    {
        var place = letter.IndexOf(sound, StringComparison.Ordinal);
        return place switch
        {
            0 => 0,
            > 0 => 0.12f,
            _ => letter switch
            {
                "A" => sound == 'a' ? 0 : Sounds.IsVowel(sound) ? 0.15f : Foreign,
                "0" => Sounds.IsVowel(sound) ? 0.05f : Foreign,
                "Y" => sound == 'i' ? 0 : sound == 'a' ? 0.15f : Foreign,
                "W" or "Wv" => sound == 'u' ? 0 : Foreign,
                _ => letter.Length > 0 && Sounds.Family(letter[0]) is var family && family != '\0' && family == Sounds.Family(sound) ? 0.45f : Foreign,
            },
        };
    }
}
