using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>The distinct words of a list: how much each says, and how to find those like another.</summary>
internal sealed class TokenTable
{
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _bySound;
    private readonly Dictionary<string, int[]> _byMeaning;
    private readonly string[] _words;
    private readonly string[] _sounds;
    private readonly byte[] _lengths;
    private readonly bool[] _open;

    /// <summary>Makes the table of words in the order of their numbers.</summary>
    public TokenTable(Dictionary<string, int> ids, ImmutableArray<NameToken> tokens)
    {
        _ids = ids;
        _bySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = [.. tokens.Select(t => t.Text)];
        Tokens = tokens;
        _sounds = [.. tokens.Select(t => t.Writing == Writing.Latin ? SoundsOf(t.Text) : "")];
        _lengths = [.. _words.Select(w => (byte)w.Length)];
        _open = [.. _sounds.Select(s => s.Length > 0 && Sounds.IsVowel(s[0]))];
        _bySound = KeysOf(_sounds).GetAlternateLookup<ReadOnlySpan<char>>();
        Deletions = DeletionIndex.Of(_words);
        _byMeaning = tokens.Select((t, id) => (Id: id, Meaning: t.Writing == Writing.Latin ? WordTable.MeaningOf(t.Text) : null)).Where(t => t.Meaning is not null)
            .GroupBy(t => t.Meaning!, t => t.Id).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The words by their numbers.</summary>
    public ImmutableArray<NameToken> Tokens { get; }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>Finds words within the edits allowed.</summary>
    public DeletionIndex Deletions { get; }

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int token) => _lengths[token];

    /// <summary>Whether a Latin word begins with a vowel or a half vowel.</summary>
    public bool IsOpen(int token) => _open[token];

    /// <summary>The letters of a word.</summary>
    public string Word(int token) => _words[token];

    /// <summary>The sounds of a Latin word; empty for others.</summary>
    public string SoundsAt(int token) => _sounds[token];

    /// <summary>The number of a word; -1 where the list has no such word.</summary>
    public int Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var id) ? id : -1;

    /// <summary>The Latin words with this key of sounds.</summary>
    public ReadOnlySpan<int> WithKey(ReadOnlySpan<char> key) => _bySound.TryGetValue(key, out var tokens) ? tokens : [];

    /// <summary>The words that mean the same in any language.</summary>
    public ReadOnlySpan<int> WithMeaning(string meaning) => _byMeaning.TryGetValue(meaning, out var tokens) ? tokens : [];

    private static Dictionary<string, int[]> KeysOf(string[] sounds)
    {
        Dictionary<string, List<int>> keys = new(StringComparer.Ordinal);
        var lookup = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> key = stackalloc char[Tokenizer.LongestToken];
        for (var token = 0; token < sounds.Length; token++)
        {
            var length = Sounds.Key(sounds[token], key);
            if (length == 0)
            {
                continue;
            }

            if (!lookup.TryGetValue(key[..length], out var tokens))
            {
                lookup[key[..length]] = tokens = [];
            }

            tokens.Add(token);
        }

        return keys.ToDictionary(k => k.Key, k => k.Value.ToArray(), StringComparer.Ordinal);
    }

    private static string SoundsOf(string word)
    {
        Span<char> sounds = stackalloc char[Tokenizer.LongestToken];
        return sounds[..Sounds.Of(word, sounds)].ToString();
    }
}
