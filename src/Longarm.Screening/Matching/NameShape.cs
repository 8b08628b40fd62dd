namespace Longarm.Screening;

/// <summary>What a name is like by itself.</summary>
/// <param name="Words">Words that are no legal form or particle.</param>
/// <param name="Significant">Words that are no legal form.</param>
/// <param name="Legal">Words that are legal forms.</param>
/// <param name="Letters">Words of a single letter.</param>
/// <param name="IsBusiness">Whether it has words of business or a legal form.</param>
/// <param name="IsVague">Whether it has nothing but such words, particles and single letters.</param>
internal readonly record struct NameShape(byte Words, byte Significant, byte Legal, byte Letters, bool IsBusiness, bool IsVague)
{
    /// <summary>The shape of words.</summary>
    public static NameShape Of(ReadOnlySpan<NameToken> tokens)
    {
        var (words, significant, letters, isBusiness, isVague) = (0, 0, 0, false, true);
        foreach (var token in tokens)
        {
            words += token.Class is WordClass.Plain or WordClass.Business ? 1 : 0;
            significant += token.Class != WordClass.Legal ? 1 : 0;
            isVague &= token.Class != WordClass.Plain || token.Text.Length == 1;
            letters += token.Text.Length == 1 ? 1 : 0;
            isBusiness |= token.Class is WordClass.Business or WordClass.Legal;
        }

        return new NameShape((byte)words, (byte)significant, (byte)(tokens.Length - significant), (byte)letters, isBusiness, isVague);
    }
}
