namespace Longarm.Products;

/// <summary>What a relationship says of two elements. The first is the whole, or what was made; the second is the thing in it or behind it.</summary>
internal enum SpdxMeaning
{
    /// <summary>Nothing of parts or making: licenses, vulnerabilities, parties.</summary>
    Nothing,

    /// <summary>The thing is in the whole.</summary>
    Part,

    /// <summary>The whole depends on the thing, which may go round in a circle.</summary>
    Dependency,

    /// <summary>The thing is linked into the whole.</summary>
    StaticLink,

    /// <summary>The thing made the whole.</summary>
    Tool,

    /// <summary>The whole uses the thing as a tool, to be made or otherwise.</summary>
    UsedTool,

    /// <summary>The thing goes into a build.</summary>
    Input,

    /// <summary>The thing comes out of a build.</summary>
    Output,

    /// <summary>The build runs on the thing.</summary>
    Host,

    /// <summary>The thing started the build.</summary>
    Invoker,

    /// <summary>The thing stands beside the whole, and is not in it.</summary>
    Apart,

    /// <summary>Whether the thing is in the whole, or behind it, the file does not say.</summary>
    Unsaid,

    /// <summary>Both stand beside each other.</summary>
    Beside,

    /// <summary>The document is about the thing.</summary>
    Describes,
}

/// <summary>The kinds of relationship of SPDX 2.0 to 3.1.</summary>
internal static class SpdxRelationships
{
    private const string Reversed = "<";
    private static readonly Dictionary<string, (string Word, SpdxMeaning Meaning, bool IsReversed)> Kinds = Table();

    /// <summary>Finds a kind by its word; false for a word that the standard does not have.</summary>
    public static bool Find(string word, out (string Word, SpdxMeaning Meaning, bool IsReversed) kind) =>
        Kinds.TryGetValue(word, out kind) || Kinds.TryGetValue(word.ToUpperInvariant(), out kind);

    /// <summary>What a kind means in a scope of the lifecycle, and how a person is told of it.</summary>
    public static (string Word, SpdxMeaning Meaning) InScope(string word, SpdxMeaning meaning, string? scope) => (meaning, scope) switch
    {
        (SpdxMeaning.Dependency or SpdxMeaning.StaticLink, "test" or "development" or "design") => (word, SpdxMeaning.Apart),
        (SpdxMeaning.Dependency, "build") when word == "dependsOn" => ("dependsOn in scope build", SpdxMeaning.Unsaid),
        (SpdxMeaning.UsedTool, "build") => (word, SpdxMeaning.Tool),
        _ => (word, meaning),
    };

    // A word that is marked has the thing first and the whole after it.
    private static Dictionary<string, (string, SpdxMeaning, bool)> Table()
    {
        Dictionary<string, (string, SpdxMeaning, bool)> table = new(StringComparer.Ordinal);
        Put(SpdxMeaning.Part, "CONTAINS <CONTAINED_BY <PACKAGE_OF <EXPANDED_FROM_ARCHIVE <PATCH_APPLIED contains expandsTo");
        Put(SpdxMeaning.Dependency, "DEPENDS_ON <DEPENDENCY_OF <RUNTIME_DEPENDENCY_OF DYNAMIC_LINK dependsOn hasDynamicLink");
        Put(SpdxMeaning.StaticLink, "STATIC_LINK hasStaticLink");
        Put(SpdxMeaning.Tool, "<BUILD_TOOL_OF GENERATED_FROM <GENERATES <generates");
        Put(SpdxMeaning.UsedTool, "usesTool");
        Put(SpdxMeaning.Input, "hasInput");
        Put(SpdxMeaning.Output, "hasOutput");
        Put(SpdxMeaning.Host, "hasHost");
        Put(SpdxMeaning.Invoker, "invokedBy");
        Put(SpdxMeaning.Describes, "DESCRIBES <DESCRIBED_BY describes");
        Put(SpdxMeaning.Unsaid, "<BUILD_DEPENDENCY_OF <OPTIONAL_DEPENDENCY_OF <OPTIONAL_COMPONENT_OF <DEV_TOOL_OF <TEST_TOOL_OF HAS_PREREQUISITE "
            + "<PREREQUISITE_FOR <DATA_FILE_OF DISTRIBUTION_ARTIFACT hasOptionalComponent hasOptionalDependency hasPrerequisite hasRequirement "
            + "hasDataFile hasDistributionArtifact <configures patchedBy trainedOn pretrainedOn finetunedOn");
        Put(SpdxMeaning.Apart, "<DEV_DEPENDENCY_OF <TEST_DEPENDENCY_OF <PROVIDED_DEPENDENCY_OF <TEST_OF <TEST_CASE_OF <DOCUMENTATION_OF "
            + "<EXAMPLE_OF <METAFILE_OF <DEPENDENCY_MANIFEST_OF <PATCH_FOR <SPECIFICATION_FOR <REQUIREMENT_DESCRIPTION_FOR <AMENDS <ANCESTOR_OF "
            + "DESCENDANT_OF hasProvidedDependency hasTest hasTestCase hasDocumentation hasExample hasMetadata hasEvidence hasSpecification "
            + "hasDependencyManifest amendedBy modifiedBy <ancestorOf descendantOf testedOn evaluatedOn validatedOn runsOn");
        Put(SpdxMeaning.Beside, "COPY_OF VARIANT_OF OTHER copiedTo hasVariant packagedBy other");
        Put(SpdxMeaning.Nothing, "FILE_ADDED FILE_DELETED FILE_MODIFIED hasAddedFile hasDeletedFile affects doesNotAffect fixedBy fixedIn foundBy "
            + "reportedBy republishedBy publishedBy coordinatedBy exploitCreatedBy underInvestigationFor hasAssessmentFor "
            + "hasAssociatedVulnerability hasConcludedLicense hasDeclaredLicense availableFrom delegatedTo serializedInArtifact "
            + "hasContactPoint providesSupportFor performedBy createdBy follows locatedAt hasRoleIn conformsTo assumes implementedBy "
            + "tracedToDetail verifiedBy resolved hasResolution hasNeed");
        return table;

        void Put(SpdxMeaning meaning, string words)
        {
            foreach (var each in words.Split(' '))
            {
                var isReversed = each.StartsWith(Reversed, StringComparison.Ordinal);
                var word = isReversed ? each[1..] : each;
                table.Add(word, (word, meaning, isReversed));
            }
        }
    }
}
