using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>
/// Other ways to write a whole name: runs of words that are known by one ("scientific research institute" is nii), small
/// words joined to what follows ("van der bilt"), letters that stand apart ("O N C U"), and what stands before or after a stroke.
/// A name is compared as it stands and in these ways.
/// </summary>
internal static class Rewording
{
    private static readonly (string Word, string[][] Pattern)[] Phrases =
        [.. Sections.Of("phrases.txt")["phrase"].Select(line => (line[0], line[1..].Select(p => p.Split('/')).ToArray()))];

    // How phrases begin, so that most names need not be looked through.
    private const int Beginning = 2;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings =
        Phrases.SelectMany(p => p.Pattern[0]).Select(p => p[..Beginning]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Joining = ["van", "von", "der", "den", "de", "la", "los", "las", "del", "di", "da"];

    /// <summary>The words of a name as it stands, then in other ways; the first is always there.</summary>
    public static List<ImmutableArray<NameToken>> Of(string name)
    {
        var words = Tokenizer.Of(name);
        List<ImmutableArray<NameToken>> ways = [words];
        if (words.Length > 1)
        {
            Add(ways, Phrased(words));
            Add(ways, Joined(words));
        }

        if (name.Contains('/', StringComparison.Ordinal))
        {
            foreach (var part in name.Split('/').Select(Tokenizer.Of).Where(p => p.Length > 1 && p.Any(t => t.Class == WordClass.Plain && t.Text.Length > 3)))
            {
                Add(ways, part);
            }
        }

        return ways;
    }

    private static void Add(List<ImmutableArray<NameToken>> ways, ImmutableArray<NameToken> way)
    {
        if (!way.IsEmpty && !ways.Exists(w => w.SequenceEqual(way)))
        {
            ways.Add(way);
        }
    }

    private static ImmutableArray<NameToken> Phrased(ImmutableArray<NameToken> words)
    {
        if (!words.Any(w => MayBegin(w.Text)))
        {
            return words;
        }

        foreach (var (word, pattern) in Phrases)
        {
            for (var at = 0; at + pattern.Length <= words.Length; at++)
            {
                if (MayBegin(words[at].Text) && Length(words, at, pattern) is > 0 and var length)
                {
                    words = [.. words[..at], new NameToken(word, Writing.Latin, WordTable.ClassOf(word)), .. words[(at + length)..]];
                }
            }
        }

        return words;
    }

    private static bool MayBegin(string word) => word.Length >= Beginning && Beginnings.Contains(word.AsSpan(0, Beginning));

    // How many words from here the pattern takes; 0: it does not stand here.
    private static int Length(ImmutableArray<NameToken> words, int at, string[][] pattern)
    {
        var next = at;
        foreach (var part in pattern)
        {
            while (next > at && next < words.Length && words[next].Class == WordClass.Particle)
            {
                next++;
            }

            if (next >= words.Length || !Fits(words[next].Text, part))
            {
                return 0;
            }

            next++;
        }

        return next - at;
    }

    private static bool Fits(string word, string[] parts)
    {
        foreach (var part in parts)
        {
            if (part[^1] == '*' ? word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1)) : word == part)
            {
                return true;
            }
        }

        return false;
    }

    // Two small words and the next one are one; so are letters that stand apart, from three on.
    private static ImmutableArray<NameToken> Joined(ImmutableArray<NameToken> words)
    {
        if (!words.Any(w => w.Text.Length == 1 || Joining.Contains(w.Text)))
        {
            return words;
        }

        var joined = ImmutableArray.CreateBuilder<NameToken>(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var end = at;
            while (end < words.Length && words[end].Text.Length == 1 && words[end].Writing == Writing.Latin)
            {
                end++;
            }

            end = end - at > 2 ? end : at + 2 < words.Length && Joining.Contains(words[at].Text) && Joining.Contains(words[at + 1].Text) ? at + 3 : at + 1;
            joined.Add(end == at + 1 ? words[at] : Together(words.AsSpan(at, end - at)));
            at = end;
        }

        return joined.DrainToImmutable();
    }

    private static NameToken Together(ReadOnlySpan<NameToken> words)
    {
        var text = "";
        foreach (var word in words)
        {
            text += word.Text;
        }

        text = text.Length > Tokenizer.LongestToken ? text[..Tokenizer.LongestToken] : text;
        return new NameToken(text, Writing.Latin, WordTable.ClassOf(text));
    }
}
