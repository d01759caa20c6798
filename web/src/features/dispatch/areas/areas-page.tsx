import { type AreaRow, areaInputSchema, readRing } from '@evergrow/domain/dispatch';
import { currencyExponents, type Point } from '@evergrow/domain/kernel';
import { IconMap2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { MapCanvas } from '../map/map-canvas.tsx';
import { type View, viewOf } from '../map/mercator.ts';
import { type AreaDraft, corners, draftOf, inputOf, newDraft } from './area-draft.ts';
import { AreaForm } from './area-form.tsx';
import { AreaShape, CornerHandles } from './area-layer.tsx';
import classes from './areas-page.module.css';
import { type Probe, ServedCheck } from './served-check.tsx';

const mapSize = { width: 700, height: 480 };
/** Where a map begins that has nothing on it: the whole world. */
const world: View = { centre: { lat: 25, lng: 0 }, zoom: 1.5 };

/** The parts of the map a business serves: drawn, named, priced, and tried with an address. */
export default function AreasPage() {
  const t = useT('dispatch');
  const app = useT('app');
  const tenant = useTenant();
  useTitle(t('areas.title'), tenant.name);
  const exponent = currencyExponents[tenant.currency] ?? 2;
  const key = `areas/${tenant.id}`;
  const areas = useQuery(key, () => api.get<{ items: AreaRow[] }>(`t/${tenant.id}/areas`));
  const items = areas.data?.items ?? [];
  const [draft, setDraft] = useState<AreaDraft | null>(null);
  const [history, setHistory] = useState<readonly AreaDraft[]>([]);
  const [ring, setRing] = useState(0);
  const [moved, setMoved] = useState<View | null>(null);
  const [probe, setProbe] = useState<Probe | null>(null);
  const [pinning, setPinning] = useState(false);
  /** What a drag began with: the step that undoing takes back. */
  const [dragged, setDragged] = useState<AreaDraft | null>(null);

  const edit = (next: AreaDraft | null) => {
    setDraft(next);
    setHistory([]);
    setRing(0);
    setDragged(null);
  };
  const change = (next: AreaDraft) => {
    if (draft) setHistory((before) => [...before.slice(-49), draft]);
    setDraft(next);
  };
  const undo = () => {
    const before = history.at(-1);
    if (!before) return;
    setDraft(before);
    setHistory(history.slice(0, -1));
    setRing(Math.min(ring, before.rings.length - 1));
  };
  const put = (area: AreaRow | AreaDraft) => {
    const body = 'isNew' in area ? inputOf(area, exponent) : rowInput(area);
    return api.put<AreaRow>(`t/${tenant.id}/areas/${area.id}`, { body });
  };
  const save = useAction(async (sent: AreaDraft) => {
    const saved = await put(sent);
    await areas.reload();
    edit(null);
    toast({ message: t('areas.saved', { title: saved.title }) });
  });
  const remove = useAction(async (id: string) => {
    const gone = items.find((area) => area.id === id);
    await api.delete(`t/${tenant.id}/areas/${id}`);
    await areas.reload();
    edit(null);
    if (!gone) return;
    toast({
      message: t('areas.removed', { title: gone.title }),
      undo: { label: app('undo'), run: () => void put(gone).then(() => areas.reload()) },
    });
  });
  const onPlace = (place: Point) => {
    if (pinning) {
      setProbe({ point: place, postalCode: '', label: null });
      setPinning(false);
    } else if (draft) change(corners.add(draft, ring, place));
  };
  const parsed = draft && areaInputSchema.safeParse(inputOf(draft, exponent));
  const drawn = Object.fromEntries([
    ...items.map((area) => [area.id, area] as const),
    ...(draft && parsed?.success ? [[draft.id, parsed.data] as const] : []),
  ]);
  const everything = [
    ...items.flatMap((area) => area.rings.flatMap(readRing)),
    ...(probe ? [probe.point] : []),
  ];
  const view = moved ?? viewOf(everything, mapSize) ?? world;
  if (areas.error !== null && !areas.data)
    return <ErrorState error={areas.error} onRetry={() => void areas.reload()} />;
  const isDrawing = draft !== null || pinning;
  return (
    <>
      <PageHeader
        title={t('areas.title')}
        lead={t('areas.lead')}
        actions={
          <Button
            icon={<IconPlus size={20} aria-hidden />}
            disabled={draft?.isNew === true}
            onClick={() => edit(newDraft(crypto.randomUUID(), items.length))}
          >
            {t('areas.add')}
          </Button>
        }
      />
      {!areas.data ? (
        <ListSkeleton rows={3} height={120} />
      ) : (
        <div className={classes.split}>
          <div className={classes.stack}>
            <MapCanvas
              label={t('areas.map')}
              view={view}
              onView={setMoved}
              height={mapSize.height}
              onPlace={isDrawing ? onPlace : undefined}
            >
              {(projection) => (
                <>
                  {items
                    .filter(({ id }) => id !== draft?.id)
                    .toReversed()
                    .map((area) => (
                      <AreaShape
                        key={area.id}
                        rings={area.rings.map(readRing)}
                        colour={area.colour}
                        toPixel={projection.toPixel}
                        dim={draft !== null}
                      />
                    ))}
                  {draft ? (
                    <>
                      <AreaShape rings={draft.rings} colour={draft.colour} toPixel={projection.toPixel} />
                      <CornerHandles
                        ring={draft.rings[ring] ?? []}
                        colour={draft.colour}
                        projection={projection}
                        onMove={(corner, to, rest) => {
                          const next = corners.move(draft, ring, corner, to);
                          const before = dragged ?? draft;
                          if (rest) setHistory((steps) => [...steps.slice(-49), before]);
                          setDragged(rest ? null : before);
                          setDraft(next);
                        }}
                        onRemove={(corner) => change(corners.remove(draft, ring, corner))}
                        onInsert={(corner) => change(corners.insertAfter(draft, ring, corner))}
                      />
                    </>
                  ) : null}
                  {probe ? <Pin at={projection.toPixel(probe.point)} /> : null}
                </>
              )}
            </MapCanvas>
            {everything.length > 0 ? (
              <div className={classes.buttons}>
                <Button size="sm" variant="subtle" onClick={() => setMoved(null)}>
                  {t('areas.fit')}
                </Button>
              </div>
            ) : null}
            <ServedCheck
              areas={drawn}
              probe={probe}
              onProbe={setProbe}
              pinning={pinning}
              onPin={() => setPinning(!pinning)}
            />
          </div>
          <div className={classes.stack}>
            {draft ? (
              <AreaForm
                draft={draft}
                ring={ring}
                onRing={setRing}
                onChange={change}
                onUndo={history.length > 0 ? undo : null}
                onSave={() => void save.run(draft)}
                onRemove={() => void remove.run(draft.id)}
                onClose={() => edit(null)}
                saving={save.pending}
                error={save.error ?? remove.error}
                unfinished={
                  !parsed?.success &&
                  inputOf(draft, exponent).rings.length === 0 &&
                  inputOf(draft, exponent).postalPrefixes.length === 0
                }
              />
            ) : items.length === 0 ? (
              <EmptyState icon={<IconMap2 />} title={t('areas.empty')}>
                {t('areas.emptyHint')}
              </EmptyState>
            ) : (
              <ul className={classes.list} aria-label={t('areas.list')}>
                {items.map((area) => (
                  <li key={area.id}>
                    <button type="button" onClick={() => edit(draftOf(area, exponent))}>
                      <i style={{ background: area.colour }} aria-hidden />
                      <strong>{area.title}</strong>
                      <span>
                        {t('areas.points', { count: area.rings.flatMap(readRing).length })} ·{' '}
                        {t('areas.priority')} {area.priority}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
    </>
  );
}

const rowInput = ({ id: _id, updatedAt: _at, ...input }: AreaRow) => input;

const Pin = ({ at: { x, y } }: { at: { x: number; y: number } }) => (
  <path
    className={classes.pin}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
    d="M0 0C-9 -13 -10 -17 -10 -20a10 10 0 0 1 20 0c0 3 -1 7 -10 20Z"
  />
);
