using System.Collections.Frozen;

namespace Longarm.Screening;

/// <summary>How much words say of who somebody is, from 0 to 1: the rarer among the parties of a list, the more.</summary>
internal sealed class TokenWeights
{
    private const float Business = 0.5f;
    private const float Particle = 0.15f;
    private const float Legal = 0.04f;
    private const float Letter = 0.4f;

    // "Son of Ivan" comes and goes, and says no more than the father's name.
    private const float Patronymic = 0.5f;
    private const int ShortestPatronymic = 7;
    private static readonly string[] Sons = ["ovich", "evich", "avich", "ovych", "evych", "ovitch", "evitch", "ovna", "evna", "avna", "ivna", "ichna"];

    /// <summary>No weights: a list is to find its own.</summary>
    public static readonly TokenWeights None = new(FrozenDictionary<string, int>.Empty, 0);

    private readonly FrozenDictionary<string, int> _parties;
    private readonly int _count;
    private readonly double _most;

    private TokenWeights(FrozenDictionary<string, int> parties, int count)
    {
        _parties = parties;
        _count = count;
        _most = Math.Log(count + 20.0);
    }

    /// <summary>Whether these are no weights at all.</summary>
    public bool IsNone => _count == 0;

    /// <summary>The weights that follow from a list.</summary>
    public static TokenWeights Of(NameTable names)
    {
        Dictionary<string, int> parties = new(names.Table.Count, StringComparer.Ordinal);
        for (var token = 0; token < names.Table.Count; token++)
        {
            var (count, last) = (0, -1);
            foreach (var name in names.NamesWith(token))
            {
                count += names.PartyOf[name] != last ? 1 : 0;
                last = names.PartyOf[name];
            }

            parties[names.Table.Word(token)] = count;
        }

        return new TokenWeights(parties.ToFrozenDictionary(StringComparer.Ordinal), Math.Max(1, names.Parties.Length));
    }

    /// <summary>The weight of a word.</summary>
    public float Of(NameToken token)
    {
        var rarity = (float)(Math.Log((_count + 20.0) / (_parties.GetValueOrDefault(token.Text, 0) + 1.0)) / _most);
        var letters = token.Text.Length == 1 && token.Writing == Writing.Latin && !char.IsAsciiDigit(token.Text[0]) ? Letter : 1;
        return letters * rarity * (IsPatronymic(token.Text) ? Patronymic : 1) * token.Class switch
        {
            WordClass.Business => Business,
            WordClass.Particle => Particle,
            WordClass.Legal => Legal,
            _ => 1,
        };
    }

    private static bool IsPatronymic(string word)
    {
        if (word.Length < ShortestPatronymic || word[^1] is not ('h' or 'a'))
        {
            return false;
        }

        foreach (var end in Sons)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
