using System.Collections.Frozen;
using System.Text;

namespace Longarm.Screening;

/// <summary>Writes words of other scripts in Latin letters, letter by letter.</summary>
internal static class Letters
{
    private static readonly Dictionary<string, List<string[]>> Table = Sections.Of("letters.txt");

    private static readonly FrozenDictionary<char, string> Latin = new[] { "latin", "cyrillic", "greek", "armenian", "georgian", "katakana", "hangul-initial", "hangul-vowel", "hangul-final" }
        .SelectMany(s => Sections.Pairs(Table, s)).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Lookalikes = Sections.Pairs(Table, "lookalike").ToFrozenDictionary(p => p.Key, p => p.Value[0]);

    private static readonly FrozenDictionary<char, char> Unlike = Lookalikes.Where(p => Scripts.Of(p.Key) == LetterScript.Cyrillic).ToFrozenDictionary(p => p.Value, p => p.Key);

    /// <summary>The sounds of a consonant, the likeliest first, as <see cref="Sounds"/> codes them.</summary>
    public static readonly FrozenDictionary<char, string> Consonants = Sections.Pairs(Table, "consonants").ToFrozenDictionary();

    /// <summary>A folded word in Latin letters; letters that no table has stay as they are.</summary>
    public static string ToLatin(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('0', 'z'))
        {
            return word.ToString();
        }

        StringBuilder text = new(word.Length * 2);
        foreach (var letter in word)
        {
            Append(text, letter);
        }

        return text.ToString();
    }

    /// <summary>A word that mixes Latin with Cyrillic or Greek, with lookalikes of the fewer letters put into the script of the more.</summary>
    public static void Unmix(Span<char> word)
    {
        var latin = word.ToArray().Count(c => Scripts.Of(c) == LetterScript.Latin);
        var other = word.ToArray().Count(c => Scripts.Of(c) is LetterScript.Cyrillic or LetterScript.Greek);
        if (latin == 0 || other == 0)
        {
            return;
        }

        var table = latin >= other ? Lookalikes : Unlike;
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = table.GetValueOrDefault(word[i], word[i]);
        }
    }

    private static void Append(StringBuilder text, char letter)
    {
        // Hiragana stand 0x60 before katakana.
        var katakana = letter is >= '\u3041' and <= '\u3096' ? (char)(letter + 0x60) : letter;
        if (katakana is 'ャ' or 'ュ' or 'ョ')
        {
            Glide(text, katakana);
        }
        else if (katakana is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ')
        {
            DropVowel(text);
            text.Append(Latin[(char)(katakana + 1)]);
        }
        else if (katakana is not ('ッ' or 'ー'))
        {
            text.Append(Latin.TryGetValue(katakana, out var latin) ? latin : katakana.ToString());
        }
    }

    // A small ya, yu or yo takes the place of the i before it: shi + ya is sha, ki + ya is kya.
    private static void Glide(StringBuilder text, char small)
    {
        DropVowel(text);
        var palatal = text.Length > 0 && text[^1] is 'h' or 'j';
        text.Append(Latin[(char)(small + 1)].AsSpan(palatal ? 1 : 0));
    }

    private static void DropVowel(StringBuilder text)
    {
        if (text.Length > 1 && text[^1] is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            text.Length--;
        }
    }
}
