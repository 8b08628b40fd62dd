using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Reads who owns whom: a table with owner, owned and share, or statements of the Beneficial Ownership Data Standard.</summary>
public static class OwnershipReader
{
    /// <summary>Reads a file into a graph that is being gathered. Whether it could be read: if not, the mistakes say why.</summary>
    /// <param name="file">The file.</param>
    /// <param name="day">The day asked about: what began later or ended before does not count.</param>
    /// <param name="graph">Where the holdings go.</param>
    /// <param name="mistakes">All that is wrong.</param>
    public static bool Read(ListFile file, DateOnly day, OwnershipGraphBuilder graph, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        try
        {
            if (ListHead.Of(file).IsJson)
            {
                new BodsReader(file, day, mistakes).Read(graph);
            }
            else
            {
                OwnershipTable.Read(file, graph, mistakes);
            }
        }
        catch (JsonException wrong)
        {
            mistakes.Add(new(file.Name, (int)(wrong.LineNumber ?? 0) + 1, 0, "LS002", JsonTokens.Say(wrong)));
        }
        catch (TableException wrong)
        {
            mistakes.Add(new(file.Name, wrong.Line, 0, wrong.Code, wrong.Message));
        }
        catch (InvalidDataException wrong)
        {
            mistakes.Add(new(file.Name, 0, 0, "LS003", $"This file is broken: {wrong.Message}"));
        }

        return mistakes.Count == before;
    }
}
