using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What pages and programs are told about screening, and how what they ask is checked.</summary>
internal static class ScreenWords
{
    /// <summary>What is said of a name that lists in Latin letters cannot meet.</summary>
    public const string OwnLetters = "This name holds letters that are compared as they are, such as Han: listed names in Latin letters do not meet it. Screen it in Latin letters, too.";

    private static readonly string[] BirthForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The lists as of a day; null with the mistake, and what to do.</summary>
    public static ListsOfDay? Lists(ListShelf shelf, DateOnly day, List<Mistake> mistakes)
    {
        try
        {
            if (shelf.At(day) is { } lists)
            {
                return lists;
            }

            mistakes.Add(new("lists", 0, 0, "LC125", string.Create(CultureInfo.InvariantCulture, $"No list of parties is held of {day:yyyy-MM-dd} or before. Import one: longarm lists pull, or longarm lists import FILE.")));
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(Damaged(damaged));
        }

        return null;
    }

    /// <summary>What is told where a list is not whole on disk.</summary>
    public static Mistake Damaged(InvalidDataException damaged) => new("lists", 0, 0, "LC126", $"{damaged.Message} Import the list again.");

    /// <summary>Adds what of a party cannot be compared as it is written.</summary>
    /// <param name="party">The party.</param>
    /// <param name="add">Takes the fact and what is wrong with it.</param>
    public static void Check(ScreenedParty party, Action<string, string> add)
    {
        if (party.Country is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
        {
            add("country", $"“{Short(country)}” is no code of a country. Write its two letters.");
        }

        if (party.Born is { } born && !DateOnly.TryParseExact(born, BirthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            add("born", $"“{Short(born)}” is no date of birth. Write 1961-05-03, 1961-05 or 1961.");
        }
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
