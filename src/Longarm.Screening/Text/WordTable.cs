using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Words that say little, words that are forms of one another.</summary>
internal static class WordTable
{
    private static readonly Dictionary<string, List<string[]>> Table = Sections.Of("words.txt");

    private static readonly FrozenDictionary<string, WordClass> Classes = ReadClasses();

    private static readonly FrozenDictionary<string, string> Meanings = ReadMeanings();

    // No stem is shorter.
    private const int ShortestStem = 3;

    private static readonly FrozenDictionary<string, ImmutableArray<(string Word, bool IsShort)>> Forms = ReadForms();

    /// <summary>How much a folded word can say.</summary>
    public static WordClass ClassOf(string word) => Classes.GetValueOrDefault(word, WordClass.Plain);

    /// <summary>Other forms of a folded word: abbreviations, the same name in other languages, short forms of given names.</summary>
    public static ImmutableArray<(string Word, bool IsShort)> FormsOf(string word) => Forms.TryGetValue(word, out var forms) ? forms : [];

    /// <summary>What a folded word of business means, in one word for all languages; null: not known.</summary>
    public static string? MeaningOf(string word)
    {
        if (Meanings.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        for (var length = word.Length; length >= ShortestStem; length--)
        {
            if (Meanings.TryGetValue(string.Concat(word.AsSpan(0, length), "*"), out meaning))
            {
                return meaning;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> ReadMeanings()
    {
        Dictionary<string, string> meanings = new(StringComparer.Ordinal);
        foreach (var line in Table["meaning"])
        {
            foreach (var word in line)
            {
                meanings.TryAdd(word, line[0]);
            }
        }

        return meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, WordClass> ReadClasses()
    {
        Dictionary<string, WordClass> classes = new(StringComparer.Ordinal);
        foreach (var (section, value) in (ReadOnlySpan<(string, WordClass)>)[("business", WordClass.Business), ("particle", WordClass.Particle), ("legal", WordClass.Legal)])
        {
            foreach (var word in Table[section].SelectMany(l => l))
            {
                classes[word] = value;
            }
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ImmutableArray<(string, bool)>> ReadForms()
    {
        Dictionary<string, Dictionary<string, bool>> forms = new(StringComparer.Ordinal);
        foreach (var group in Table["same"])
        {
            Join(group, group, isShort: false);
        }

        // A short form stands for every form of the whole name.
        foreach (var group in Table["nick"])
        {
            string[] whole = [group[0], .. forms.TryGetValue(group[0], out var others) ? others.Keys : (IEnumerable<string>)[]];
            Join(group[1..], whole, isShort: true);
            Join(group[1..], group[1..], isShort: true);
        }

        return forms.ToFrozenDictionary(f => f.Key, f => f.Value.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, w.Value)).ToImmutableArray(), StringComparer.Ordinal);

        void Join(string[] left, string[] right, bool isShort)
        {
            foreach (var (a, b) in left.SelectMany(a => right.Select(b => (a, b))).Where(p => p.a != p.b))
            {
                Of(a).TryAdd(b, isShort);
                Of(b).TryAdd(a, isShort);
            }
        }

        Dictionary<string, bool> Of(string word) => forms.TryGetValue(word, out var of) ? of : forms[word] = new(StringComparer.Ordinal);
    }
}
