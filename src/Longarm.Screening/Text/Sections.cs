using System.Reflection;

namespace Longarm.Screening;

/// <summary>Reads the tables that come with the program: sections with a name in brackets, comments after a number sign.</summary>
internal static class Sections
{
    /// <summary>The lines of each section of an embedded table, split at blanks.</summary>
    public static Dictionary<string, List<string[]>> Of(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        Dictionary<string, List<string[]>> sections = new(StringComparer.Ordinal);
        List<string[]> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections.Add(line.Trim('[', ']'), lines = []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }

    /// <summary>A section of pairs: a letter, then what it stands for; a hyphen stands for nothing.</summary>
    public static IEnumerable<KeyValuePair<char, string>> Pairs(Dictionary<string, List<string[]>> sections, string name) =>
        sections[name].SelectMany(l => l.Chunk(2)).Select(p => KeyValuePair.Create(p[0][0], p[1] == "-" ? "" : p[1]));
}
