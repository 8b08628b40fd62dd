using System.Text;

namespace Longarm.Assessments;

/// <summary>Makes texts of a case fit for one line of a list.</summary>
internal static class Plain
{
    private const int MaxSigns = 300;

    /// <summary>The text on one line, without signs that cannot be shown, cut where it is very long.</summary>
    public static string Line(string text)
    {
        StringBuilder line = new(Math.Min(text.Length, MaxSigns));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= MaxSigns)
            {
                line.Append('…');
                break;
            }

            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
