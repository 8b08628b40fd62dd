using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Longarm.Screening;

/// <summary>Takes a name apart into folded words.</summary>
internal static class Tokenizer
{
    /// <summary>No name has more words that count; what follows is left out, so that time is bounded.</summary>
    public const int MostTokens = 64;

    /// <summary>No word has more letters; longer ones are cut into several.</summary>
    public const int LongestToken = 48;

    // Letters of a name that are looked at: far more than 64 words need.
    private const int LongestName = 4096;

    /// <summary>The words of a name, in its order.</summary>
    public static ImmutableArray<NameToken> Of(string name)
    {
        var text = Decompose(name);
        var tokens = ImmutableArray.CreateBuilder<NameToken>(8);
        Span<char> word = stackalloc char[LongestToken];
        var at = 0;
        while (at < text.Length && tokens.Count < MostTokens)
        {
            var length = Word(text, ref at, word);
            if (length > 0)
            {
                Add(tokens, word[..length]);
            }
        }

        return tokens.DrainToImmutable();
    }

    // The next word: letters and digits of scripts that are written together; zero letters where none begins here.
    private static int Word(string text, ref int at, Span<char> word)
    {
        var length = 0;
        var group = 0;
        for (; at < text.Length && length < word.Length; at++)
        {
            var letter = text[at];
            if (IsNothing(letter) || (length > 0 && IsApostrophe(letter)))
            {
                continue;
            }

            if (letter == '.' && length > 0 && IsInitials(text, at))
            {
                continue;
            }

            if (!IsLetter(letter))
            {
                return length == 0 && letter == '&' ? And(word, ref at) : End(letter, length, ref at);
            }

            var next = GroupOf(letter, group);
            if (length > 0 && next != group)
            {
                return length;
            }

            group = next;
            word[length++] = letter;
        }

        return length;
    }

    private static int And(Span<char> word, ref int at)
    {
        at++;
        "and".CopyTo(word);
        return 3;
    }

    // What stands between words is passed over; an ampersand is a word of its own.
    private static int End(char letter, int length, ref int at)
    {
        at += letter == '&' ? 0 : 1;
        return length;
    }

    // The dots of "A.B.C." stand between single letters.
    private static bool IsInitials(string text, int dot) =>
        IsSingle(text, dot - 1) && (dot + 1 >= text.Length || !IsLetter(text[dot + 1]) || IsSingle(text, dot + 1));

    private static bool IsSingle(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !IsLetter(text[at - 1])) && (at + 1 >= text.Length || !IsLetter(text[at + 1]));

    // Scripts without blanks between words stand apart from those with.
    private static int GroupOf(char letter, int current) => Scripts.Of(letter) switch
    {
        LetterScript.Digit when current != 0 => current,
        LetterScript.Latin or LetterScript.Cyrillic or LetterScript.Greek or LetterScript.Digit => 1,
        LetterScript.Kana => 2,
        LetterScript.Han => 3,
        LetterScript.Hangul => 4,
        LetterScript.Arabic or LetterScript.Hebrew => 5,
        _ => 6,
    };

    private static void Add(ImmutableArray<NameToken>.Builder tokens, Span<char> word)
    {
        Letters.Unmix(word);
        var script = Scripts.Of(word[^1]);
        var writing = Scripts.WritingOf(script);
        var text = writing == Writing.Latin ? Letters.ToLatin(word) : word.ToString();
        if (text.Length > 0)
        {
            text = text.Length > LongestToken ? text[..LongestToken] : text;
            tokens.Add(new NameToken(text, writing, WordTable.ClassOf(text)));
        }
    }

    // Compatibility forms resolved, small letters, marks as characters of their own. What is no text is left out.
    private static string Decompose(string name)
    {
        var head = name.Length > LongestName ? name[..LongestName] : name;
        if (!head.AsSpan().ContainsAnyExceptInRange('\0', '\x7f'))
        {
            return head.ToLowerInvariant();
        }

        StringBuilder text = new(head.Length);
        foreach (var rune in head.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && rune.IsBmp)
            {
                text.Append((char)rune.Value);
            }
        }

        return Recompose(text.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant());
    }

    // Marks drop off where they are accents; on kana they make another letter, in some scripts they are vowels.
    private static string Recompose(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u3099' or '\u309A' && kept.Length > 0 && Scripts.Of(kept[^1]) == LetterScript.Kana)
            {
                kept[^1] = $"{kept[^1]}{letter}".Normalize(NormalizationForm.FormC)[0];
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                || (kept.Length > 0 && !Scripts.DropsMarks(Scripts.Of(kept[^1]))))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || (letter > '\x7f' && IsWordCharacter(letter));

    private static bool IsWordCharacter(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    private static bool IsNothing(char letter) => letter is '\u0640' or '\u00AD' || (letter > '\x7f' && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u2032';
}
