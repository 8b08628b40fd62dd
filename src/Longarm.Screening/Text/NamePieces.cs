using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>A piece of a name as it is written, and whether a word in it met.</summary>
/// <param name="Text">The piece; all pieces together are the name.</param>
/// <param name="Meeting">Whether it met no word, a word that is not quite the same, or the same.</param>
public readonly record struct NamePiece(string Text, PieceMeeting Meeting)
{
    /// <summary>The pieces of a name, by words that met as they were compared.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="met">What met of it.</param>
    public static ImmutableArray<NamePiece> Of(string name, IEnumerable<(string Words, bool IsSame)> met)
    {
        ArgumentNullException.ThrowIfNull(name);
        Dictionary<string, PieceMeeting> words = new(StringComparer.Ordinal);
        foreach (var (text, isSame) in met)
        {
            foreach (var word in text.Split(' '))
            {
                words[word] = isSame ? PieceMeeting.Same : words.GetValueOrDefault(word, PieceMeeting.Alike);
            }
        }

        var pieces = ImmutableArray.CreateBuilder<NamePiece>();
        foreach (var chunk in Chunks(name, char.IsWhiteSpace))
        {
            // “A.B.C.” is one word though it has dots: only what does not meet as a whole is taken apart.
            var whole = MeetingOf(chunk, words);
            foreach (var piece in whole == PieceMeeting.None ? Chunks(chunk, sign => !char.IsLetterOrDigit(sign) && !char.IsSurrogate(sign)) : [chunk])
            {
                pieces.Add(new(piece, whole == PieceMeeting.None ? MeetingOf(piece, words) : whole));
            }
        }

        return pieces.DrainToImmutable();
    }

    private static PieceMeeting MeetingOf(string text, Dictionary<string, PieceMeeting> words)
    {
        var least = PieceMeeting.None;
        foreach (var token in Tokenizer.Of(text))
        {
            if (!words.TryGetValue(token.Text, out var meeting))
            {
                return PieceMeeting.None;
            }

            least = least == PieceMeeting.None || meeting < least ? meeting : least;
        }

        return least;
    }

    // What stands between breaks, and the breaks.
    private static IEnumerable<string> Chunks(string text, Func<char, bool> isBreak)
    {
        for (int at = 0, end; at < text.Length; at = end)
        {
            var kind = isBreak(text[at]);
            for (end = at + 1; end < text.Length && isBreak(text[end]) == kind; end++)
            {
            }

            yield return text[at..end];
        }
    }
}

/// <summary>Whether a piece of a name met a word.</summary>
public enum PieceMeeting
{
    /// <summary>It met none.</summary>
    None,

    /// <summary>It met one that is not quite the same.</summary>
    Alike,

    /// <summary>It met the same.</summary>
    Same,
}
