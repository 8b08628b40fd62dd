using System.Text;

namespace Longarm.Core;

/// <summary>The words of the public contract for enumerations: <c>LicenseRequired</c> is written <c>license-required</c>.</summary>
public static class Words
{
    /// <summary>The word of an enumeration member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Cache<T>.ToWord[member];

    /// <summary>The member that a word names; null if none does.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum => Cache<T>.ToMember.TryGetValue(word, out var member) ? member : null;

    /// <summary>All words of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Cache<T>.ToWord.Values];

    private static string Hyphenate(string name)
    {
        StringBuilder word = new();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ToWord = Enum.GetValues<T>().ToDictionary(m => m, m => Hyphenate(m.ToString()));

        public static readonly Dictionary<string, T> ToMember = ToWord.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
