namespace Longarm.Products;

/// <summary>What is known of a whole bill of materials in CycloneDX while it is read, and settled at its end.</summary>
/// <param name="file">The product.</param>
internal sealed class CycloneDxBom(ProductFile file)
{
    private readonly List<(int Line, string Message)> techniques = [];
    private string version = "";

    /// <summary>The product.</summary>
    public ProductFile File { get; } = file;

    /// <summary>What the file says of completeness, and of which component.</summary>
    public List<(string Aggregate, string Ref)> Compositions { get; } = [];

    /// <summary>The cryptographic assets.</summary>
    public CycloneDxCryptography Cryptography { get; } = new(file);

    /// <summary>What made what.</summary>
    public CycloneDxFormulation Formulation { get; } = new(file);

    /// <summary>The alternates.</summary>
    public CycloneDxChoices Choices { get; } = new(file);

    /// <summary>Whether the file may have evidence in the words of version 2.0.</summary>
    public bool MayHaveNewEvidence => version.Length == 0 || version.StartsWith('2');

    /// <summary>Takes the version of the standard.</summary>
    public void TakeVersion(string stated, int line)
    {
        version = stated;
        if (!CycloneDxWords.Versions.Contains(stated))
        {
            File.Remark(line, "LP014", $"CycloneDX “{stated}” is not one of the versions that are read ({string.Join(", ", CycloneDxWords.Versions)}). It is read as far as it is the same.");
        }
    }

    /// <summary>A technique of evidence that version 2.0 does not have.</summary>
    public void DoubtTechnique(int line, string message) => techniques.Add((line, message));

    /// <summary>Ends the reading.</summary>
    public void End()
    {
        // Of several that differ, the one that says least: more exists, nobody knows, all is told.
        foreach (var said in Compositions.Where(each => File.Find(each.Ref) >= 0).GroupBy(each => File.Find(each.Ref), each => CycloneDxWords.IsComplete(each.Aggregate)))
        {
            var component = File.Components[said.Key];
            component.IsComplete = component.IsComplete is false || said.Contains(false) ? false : said.Contains(null) ? null : true;
        }

        Cryptography.End();
        Formulation.End();
        Choices.End();
        foreach (var (line, message) in version.StartsWith('2') ? techniques : [])
        {
            File.Mistake(line, "LP032", message);
        }
    }
}
