package loupe.train;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells again what a checkpoint wrote down, so that listeners that count or draw come to where they were.
 *
 * @param checkpoint that a training goes on from
 * @param recorder writes it down anew
 * @param best sees each epoch again
 * @param listeners of the training
 */
record Retelling(Checkpoint checkpoint, Recorder recorder, Best best, Listeners listeners) {

    void tell(double secondsLeft) {
        Checkpoint.Facts facts = checkpoint.facts();
        Map<Long, List<LayerStatistics>> layers =
                facts.layers().stream().collect(Collectors.groupingBy(LayerStatistics::step));
        for (int i = 0; i < checkpoint.losses().length; i++) {
            StepLoss step = checkpoint.step(i);
            recorder.add(step);
            listeners.tell(new TrainingEvent.StepEnded(step));
            tell(layers.getOrDefault(step.step(), List.of()));
            int ended = (i + 1) / facts.stepsPerEpoch();
            if ((i + 1) % facts.stepsPerEpoch() == 0 && ended <= facts.epochs().size()) {
                tell(facts.epochs().get(ended - 1), secondsLeft);
            }
        }
    }

    private void tell(List<LayerStatistics> measured) {
        if (!measured.isEmpty()) {
            recorder.add(measured);
            listeners.tell(new TrainingEvent.LayersMeasured(measured));
        }
    }

    private void tell(EpochRecord record, double secondsLeft) {
        recorder.add(record);
        boolean isBest = record.epoch() == checkpoint.facts().bestEpoch();
        best.offer(record, isBest ? checkpoint.best().orElseThrow() : null);
        listeners.tell(new TrainingEvent.EpochEnded(record, 0, secondsLeft));
    }
}
