namespace TracesBot.Understanding.Ranking;

/// <summary>What a feature is made of. The numbers are part of the model file.</summary>
internal enum FeatureKind
{
    Word = 1,
    Stem = 2,
    StemPair = 3,
    StemPairWithGap = 4,
    Concept = 5,
    ConceptPair = 6,
    Letters = 7,
    Part = 8,
    UnknownWords = 9,
    Length = 10,
    FirstWord = 11,
    Name = 12,
}
