namespace Longarm.Screening;

/// <summary>
/// Latin words as sounds, one letter each: S is sh, C ch, K kh, G gh, T th, D dh, J j or dj, Z zh, X ts; vowels are a, i and u.
/// Spellings of one sound in several languages become one.
/// </summary>
internal static class Sounds
{
    /// <summary>Writes the sounds of a Latin word; answers how many there are, never more than letters.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> sounds)
    {
        var count = 0;
        for (var i = 0; i < word.Length;)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (sound, length) = At(word[i], next, i + 2 < word.Length ? word[i + 2] : '\0');
            if (sound != '\0' && (count == 0 || sounds[count - 1] != sound))
            {
                sounds[count++] = sound;
            }

            i += length;
        }

        return count;
    }

    /// <summary>A key that words share whose consonants are of the same families, whatever their vowels and breaths.</summary>
    public static int Key(ReadOnlySpan<char> sounds, Span<char> key)
    {
        var count = 0;
        foreach (var sound in sounds)
        {
            var family = Family(sound);
            if (family != '\0' && (count == 0 || key[count - 1] != family))
            {
                key[count++] = family;
            }
        }

        return count;
    }

    /// <summary>The family of a consonant; nothing for vowels, half vowels and breaths.</summary>
    public static char Family(char sound) => sound switch
    {
        'b' or 'p' => 'b',
        't' or 'd' or 'T' or 'D' => 't',
        's' or 'z' or 'S' or 'C' or 'Z' or 'X' => 's',
        'k' or 'g' or 'q' or 'K' or 'G' or 'J' => 'k',
        'f' or 'v' => 'f',
        'l' or 'm' or 'n' or 'r' => sound,
        >= '0' and <= '9' => sound,
        _ => '\0',
    };

    /// <summary>Whether a sound is a vowel or a half vowel.</summary>
    public static bool IsVowel(char sound) => sound is 'a' or 'i' or 'u';

    private static (char Sound, int Length) At(char letter, char next, char third) => (letter, next, third) switch
    {
        ('s', 'c', 'h') or ('s', 'h', _) => ('S', next == 'c' ? 3 : 2),
        ('t', 'c', 'h') => ('C', 3),
        ('c', 'h', _) => ('C', 2),
        ('k', 'h', _) => ('K', 2),
        ('g', 'h', _) => ('G', 2),
        ('t', 'h', _) => ('T', 2),
        ('d', 'h', _) => ('D', 2),
        ('z', 'h', _) => ('Z', 2),
        ('p', 'h', _) => ('f', 2),
        ('d', 'j', _) or ('d', 'z', 'h') => ('J', next == 'j' ? 2 : 3),
        ('t', 's', _) or ('t', 'z', _) => ('X', 2),
        ('c', 'k', _) => ('k', 2),
        ('c', 'e' or 'i' or 'y', _) => ('s', 1),
        ('o', 'u', _) or ('o', 'o', _) or ('e', 'u', _) => ('u', 2),
        ('e', 'e', _) or ('i', 'e', _) or ('i', 'y', _) => ('i', 2),
        _ => (Single(letter), 1),
    };

    private static char Single(char letter) => letter switch
    {
        'e' or 'y' or 'i' => 'i',
        'o' or 'u' or 'w' => 'u',
        'c' => 'k',
        'j' => 'J',
        'x' => 'k',
        _ => letter,
    };
}
