using System.Globalization;
using System.Text.RegularExpressions;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>A table with the columns owner, owned and share. A blank share is unknown.</summary>
internal static partial class OwnershipTable
{
    /// <summary>Reads a table; every row that cannot be read is a mistake.</summary>
    /// <exception cref="TableException">It cannot be read on.</exception>
    public static void Read(ListFile file, OwnershipGraphBuilder graph, List<Mistake> mistakes)
    {
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        var delimiter = ListHead.Of(file).Delimiter;
        foreach (var row in ListTable.Rows(file, delimiter))
        {
            if (columns.Count == 0)
            {
                foreach (var (at, name) in row.Cells.Index())
                {
                    columns.TryAdd(name, at);
                }

                if (!columns.ContainsKey("owner") || !columns.ContainsKey("owned") || !columns.ContainsKey("share"))
                {
                    mistakes.Add(new(file.Name, row.Line, 0, "LS060", "The first row must name the columns owner, owned and share."));
                    return;
                }

                continue;
            }

            var (owner, owned, share) = (row.Cell(columns["owner"]), row.Cell(columns["owned"]), row.Cell(columns["share"]));
            if (owner.Length == 0 || owned.Length == 0)
            {
                mistakes.Add(new(file.Name, row.Line, 0, "LS061", "This row lacks the owner or the owned. Write both."));
            }
            else if (Share(share) is { } range)
            {
                graph.Owns(owner, owned, range);
            }
            else
            {
                mistakes.Add(new(file.Name, row.Line, 0, "LS062", $"“{share}” is no share. Write “50 %”, “25..50 %”, or nothing where it is unknown. A number alone up to 1 could be a part or a percentage: write the sign."));
            }
        }
    }

    /// <summary>A share as it is written; null if it is none.</summary>
    internal static ShareRange? Share(string text)
    {
        if (text.Length == 0 || text.Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            return ShareRange.Unknown;
        }

        var match = Written().Match(text);
        if (!match.Success || !Number(match.Groups[1].Value, out var low) || !Number(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value, out var high))
        {
            return null;
        }

        var isPlain = !text.Contains('%');
        return low > high || high > 100 || isPlain && high is > 0 and <= 1 ? null : ShareRange.Between(low, high);
    }

    private static bool Number(string text, out decimal number) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)\s*%?\s*(?:(?:\.\.|-|–)\s*([0-9]+(?:\.[0-9]+)?)\s*%?)?$")]
    private static partial Regex Written();
}
