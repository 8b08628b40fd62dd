using System.Text;
using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>How a text is compared with words.</summary>
public enum Wording
{
    /// <summary>The text begins with them.</summary>
    Begins,

    /// <summary>They stand somewhere in it, one after the other.</summary>
    Mentions,
}

/// <summary>
/// <c>begins(text, 'words')</c> and <c>mentions(text, 'words')</c>: authorities write one and the same thing in many
/// spellings. Only letters and digits count, neither case nor punctuation, and a “for” at the beginning is passed over.
/// </summary>
/// <param name="wording">How.</param>
/// <param name="text">The text.</param>
/// <param name="words">The words.</param>
public sealed class WordingCall(Wording wording, Expression text, string words) : Condition
{
    private readonly string asked = Plain(words);

    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => Of(text.Evaluate(frame));

    private Truth Of(Value value) => value switch
    {
        OneOf several => Several.Join(several, Of),
        Word word => KleeneLogic.Of(wording == Wording.Begins ? Plain(word.Text).StartsWith(asked, StringComparison.Ordinal) : Plain(word.Text).Contains(asked, StringComparison.Ordinal)),
        NothingValue => Truth.False,
        _ => Truth.Unknown,
    };

    // Each word stands between two blanks, so that a word is never found in a longer one.
    private static string Plain(string text)
    {
        StringBuilder plain = new(" ", text.Length + 2);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        if (plain[^1] != ' ')
        {
            plain.Append(' ');
        }

        var all = plain.ToString();
        return all.StartsWith(" for ", StringComparison.Ordinal) ? all[4..] : all;
    }
}
