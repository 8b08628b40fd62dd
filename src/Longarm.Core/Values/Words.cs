using System.Runtime.CompilerServices;
using System.Text;

namespace Longarm.Core;

/// <summary>The words of the public contract for enumerations: <c>LicenseRequired</c> is written <c>license-required</c>.</summary>
public static class Words
{
    // One list for all enumerations, by type: generic caches would be compiled for each of them when a program starts.
    private static readonly Dictionary<Type, string[]> Known = [];

    /// <summary>The word of an enumeration member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => ListOf(typeof(T))[Unsafe.BitCast<T, int>(member)];

    /// <summary>The member that a word names; null if none does.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum
    {
        var at = Array.IndexOf(ListOf(typeof(T)), word);
        return at < 0 ? null : Unsafe.BitCast<int, T>(at);
    }

    /// <summary>All words of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => ListOf(typeof(T));

    // Invariant: members of such an enumeration are numbered from nothing without a gap, and held in an int.
    private static string[] ListOf(Type type)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(type, out var words))
            {
                Known[type] = words = Array.ConvertAll(Enum.GetNames(type), Hyphenate);
            }

            return words;
        }
    }

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
}
